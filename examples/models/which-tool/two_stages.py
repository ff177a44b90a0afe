"""Threads wait, processes compute: the same digests as in turn."""
import hashlib
import os
import time
from concurrent import futures

NAMES = ("north", "east", "south", "west")


def fetch(name):
    time.sleep(0.1)  # stands for waiting on a server's answer
    return name.encode() * 1000, os.getpid()


def digest(text):
    for _ in range(1000):
        text = hashlib.sha256(text).digest()
    return text.hex(), os.getpid()


if __name__ == "__main__":  # a new process imports this file anew
    in_turn = [digest(fetch(name)[0])[0] for name in NAMES]

    with futures.ThreadPoolExecutor() as pool:
        texts, fetched_in = zip(*pool.map(fetch, NAMES))
    with futures.ProcessPoolExecutor() as pool:
        digests, digested_in = zip(*pool.map(digest, texts))

    print("same digests:", list(digests) == in_turn)
    here = os.getpid()
    print("fetched in this process:", set(fetched_in) == {here})
    print("digested in others:", here not in digested_in)
