"""A list is copied; a memoryview is a window on shared bytes."""
# /// script
# requires-python = ">=3.14"
# ///
from concurrent import interpreters


def change(values):
    values[0] = 42
    return values[0]


if __name__ == "__main__":  # an interpreter imports this file anew
    numbers = [1, 2, 3]
    buffer = bytearray([1, 2, 3])
    other = interpreters.create()
    print("the other wrote", other.call(change, numbers))
    print("list here:", numbers)
    print("the other wrote", other.call(change, memoryview(buffer)))
    print("bytes here:", list(buffer))
    other.close()
