"""The reader takes the lock too, and sees the whole move."""
import threading

lock = threading.Lock()  # guards both fields: together 100
checking, savings = 100, 0
half_done = threading.Event()
was_read = threading.Event()


def move(amount):
    global checking, savings
    with lock:
        checking -= amount
        half_done.set()
        was_read.wait(timeout=0.2)  # the reader comes now
        savings += amount


mover = threading.Thread(target=move, args=(50,))
mover.start()
half_done.wait()
with lock:  # waits until the move is complete
    total = checking + savings
was_read.set()
mover.join()

print("total that was read:", total)
print("total at the end:", checking + savings)
