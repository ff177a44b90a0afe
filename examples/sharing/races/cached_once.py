"""A cache that computes once: the other threads wait for it."""
import functools
import threading
import time


def compute_once(function):
    results = {}
    lock = threading.Lock()  # guards results

    @functools.wraps(function)
    def wrapper(key):
        with lock:
            if key not in results:
                results[key] = function(key)
            return results[key]

    return wrapper


calls = []


@compute_once
def square(number):
    calls.append(number)
    time.sleep(0.1)  # stands for slow work: the others come
    return number * number


def ask():
    start_together.wait()
    answers.append(square(12))


answers = []
start_together = threading.Barrier(8)
threads = [threading.Thread(target=ask) for _ in range(8)]
for t in threads:
    t.start()
for t in threads:
    t.join()

print("answers:", answers)
print("calls:", calls)
