"""A barrier that is reached after the work opens in time."""
import threading

fell = []
laid = {"Ann": False, "Bob": False}
both_here = threading.Barrier(2)


def lay(me, other):
    laid[me] = True
    both_here.wait()
    if not laid[other]:
        fell.append(me)


ann = threading.Thread(target=lay, args=["Ann", "Bob"], name="Ann")
bob = threading.Thread(target=lay, args=["Bob", "Ann"], name="Bob")
ann.start()
bob.start()
ann.join()
bob.join()
print("fell through:", fell)
