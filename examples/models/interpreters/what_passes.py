"""What can be handed to another interpreter, and what not?"""
# /// script
# requires-python = ">=3.14"
# ///
import queue
import threading
from concurrent import interpreters


def kind(value):
    return type(value).__name__


def adder(number):
    return lambda other: other + number  # keeps number


if __name__ == "__main__":  # an interpreter imports this file anew
    values = [
        "text", 1, b"bytes", (1, "two"), [1, 2], {"one": 1},
        kind, lambda: 1, adder(1),
        open(__file__), threading.Lock(), queue.Queue(),
    ]
    other = interpreters.create()
    for value in values:
        name = getattr(value, "__qualname__", kind(value))
        try:
            print(f"{name}: arrives as {other.call(kind, value)}")
        except interpreters.NotShareableError as error:
            print(f"{name}: {type(error).__name__}")
    values[-3].close()
    other.close()
