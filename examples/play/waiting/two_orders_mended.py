"""With one order of the locks for both, both transfers end."""
import threading

ann = bob = 100
ann_lock = threading.Lock()
bob_lock = threading.Lock()


def to_bob():
    global ann, bob
    with ann_lock, bob_lock:
        ann -= 10
        bob += 10


def to_ann():
    global ann, bob
    with ann_lock, bob_lock:
        bob -= 10
        ann += 10


first = threading.Thread(target=to_bob, name="Ann", daemon=True)
second = threading.Thread(target=to_ann, name="Bob", daemon=True)
first.start()
second.start()
first.join(5)
second.join(5)
print("both ended:", not first.is_alive() and not second.is_alive())
