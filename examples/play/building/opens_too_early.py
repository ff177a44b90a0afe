"""Each lays half a floor, and walks on the other half."""
import threading

fell = []
laid = {"Ann": False, "Bob": False}
here = {"Ann": threading.Event(), "Bob": threading.Event()}


def lay(me, other):
    here[me].set()
    laid[me] = True
    here[other].wait()      # both must be here
    if not laid[other]:
        fell.append(me)


ann = threading.Thread(target=lay, args=["Ann", "Bob"], name="Ann")
bob = threading.Thread(target=lay, args=["Bob", "Ann"], name="Bob")
ann.start()
bob.start()
ann.join()
bob.join()
print("fell through:", fell)
