"""A reader comes between two changes and sees half of each."""
import threading
from types import SimpleNamespace

server = SimpleNamespace(host="old.example", port=1)
half_done, was_read = threading.Event(), threading.Event()


def move():
    server.host = "new.example"
    half_done.set()
    was_read.wait()  # plays a scheduler that stops it here
    server.port = 2


mover = threading.Thread(target=move)
mover.start()
half_done.wait()
print("the reader sees", server.host, server.port)
was_read.set()
mover.join()
