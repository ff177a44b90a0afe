"""The reader sees all of the old object or all of the new one."""
import threading
from dataclasses import FrozenInstanceError, dataclass, replace


@dataclass(frozen=True)
class Server:
    host: str
    port: int


server = Server("old.example", 1)
half_done, was_read = threading.Event(), threading.Event()


def move():
    global server
    new = replace(server, host="new.example")
    half_done.set()
    was_read.wait()  # plays a scheduler that stops it here
    server = replace(new, port=2)  # one step, for all to see


mover = threading.Thread(target=move)
mover.start()
half_done.wait()
now = server  # read once: both values are of one object
print("in between:", now.host, now.port)
was_read.set()
mover.join()
now = server
print("after:     ", now.host, now.port)

try:
    now.port = 3
except FrozenInstanceError as error:
    print("refused:   ", error)
