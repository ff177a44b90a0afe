"""A dict that grows while a thread walks through it."""
import threading

prices = {"tea": 2, "coffee": 3}
in_the_loop, was_added = threading.Event(), threading.Event()


def add():
    in_the_loop.wait()
    prices["cocoa"] = 4
    was_added.set()


adder = threading.Thread(target=add)
adder.start()
try:
    for name in prices:
        print("reading", name)
        in_the_loop.set()
        was_added.wait()  # plays a scheduler that stops it here
except RuntimeError as error:
    print(type(error).__name__ + ":", error)
adder.join()
