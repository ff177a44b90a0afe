"""A reader without the lock sees money that is in no account."""
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
        was_read.wait()  # the reader comes at this moment
        savings += amount


mover = threading.Thread(target=move, args=(50,))
mover.start()
half_done.wait()
total = checking + savings  # no lock: it only reads
was_read.set()
mover.join()

print("total that was read:", total)
print("total at the end:", checking + savings)
