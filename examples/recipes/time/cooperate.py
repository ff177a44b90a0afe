"""A function that looks at the clock keeps to its time limit."""
import time


def count(seconds):
    """Count for some seconds; say how far it came."""
    deadline = time.monotonic() + seconds
    number = 0
    while time.monotonic() < deadline:
        number += 1
    return number


began = time.monotonic()
number = count(seconds=0.2)
print("it has counted:", number > 0)
print(f"it took {time.monotonic() - began:.1f} s")
