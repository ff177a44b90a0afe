"""A cache that may compute more than once: begin."""
import threading


def compute_once(function):
    results = {}

    def wrapper(key):
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
