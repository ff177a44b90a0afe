"""A cache that computes once: the other threads wait for it."""
import functools
import threading


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


# ---- This uses it. Leave it as it is. ----
@compute_once
def square(number):
    calls.append(number)
    return number * number


def ask():
    answers.append(square(12))


calls, answers = [], []
threads = [threading.Thread(target=ask) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("answers:", answers)
print("another key:", square(2))
print("calls:", calls)
