"""B ends before A, and still map() gives A's result first."""
from concurrent.futures import ThreadPoolExecutor
from threading import Event

b_has_ended = Event()
ended = []


def task(name):
    if name == "A":
        b_has_ended.wait()
    ended.append(name)
    if name == "B":
        b_has_ended.set()
    return name


with ThreadPoolExecutor(max_workers=2) as executor:
    results = list(executor.map(task, ["A", "B"]))

print("ended:  ", *ended)
print("results:", *results)
