"""What the target returns is thrown away; join() returns None."""
import threading


def add(a, b):
    return a + b


adder = threading.Thread(target=add, args=(2, 3))
adder.start()
print("join() returned:", adder.join())
