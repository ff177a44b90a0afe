"""How much longer does an access through a Manager take?"""
import time
from multiprocessing import Manager

TIMES = 2000


def seconds(numbers):
    """How long the accesses take; the shortest of three times."""
    attempts = []
    for _ in range(3):
        began = time.perf_counter()
        for _ in range(TIMES):
            numbers["count"]
        attempts.append(time.perf_counter() - began)
    return min(attempts)


if __name__ == "__main__":
    plain = {"count": 0}
    with Manager() as manager:
        shared = manager.dict(plain)
        ratio = seconds(shared) / seconds(plain)
    print("more than 100 times as long:", ratio > 100)
