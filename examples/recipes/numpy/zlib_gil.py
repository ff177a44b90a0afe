"""Which calls of the standard library let other threads go on?"""
# /// script
# tool.machine.cores = 2
# ///
import hashlib
import json
import threading
import time
import zlib

data = bytes(100_000_000)
text = json.dumps(list(range(2_000_000)))


def compress():
    zlib.compress(data)


def digest():
    hashlib.sha256(data)


def parse():
    json.loads(text)


def longest_stop(call):
    """Run a call; return what part of it nobody else could run."""
    is_over = threading.Event()
    stops = []

    def go_on():
        last = time.perf_counter()
        while not is_over.is_set():
            now = time.perf_counter()
            stops.append(now - last)
            last = now

    other = threading.Thread(target=go_on)
    other.start()
    began = time.perf_counter()
    call()
    took = time.perf_counter() - began
    is_over.set()
    other.join()
    return max(stops) / took


for name, call in {
    "zlib.compress": compress,
    "hashlib.sha256": digest,
    "json.loads": parse,
}.items():
    print(f"others go on beside {name}:", longest_stop(call) < 0.5)
