"""The writer swaps in a new dict; the reader's stays as it is."""
import threading

prices = {"tea": 2, "coffee": 3}
in_the_loop, was_added = threading.Event(), threading.Event()


def add():
    global prices
    in_the_loop.wait()
    prices = {**prices, "cocoa": 4}  # copy, change, swap
    was_added.set()


adder = threading.Thread(target=add)
adder.start()
for name in prices:
    print("reading", name)
    in_the_loop.set()
    was_added.wait()  # plays a scheduler that stops it here
adder.join()
print("now:", *prices)
