"""Four tasks, three workers: results come back in task order."""
import time
from concurrent.futures import ThreadPoolExecutor


def say(line):
    print(line + "\n", end="")  # the line and its end at once


def task(name):
    say(f"Starting task {name}")
    time.sleep(2)  # stands for waiting on the outside world
    return f"Task {name} done"


with ThreadPoolExecutor(max_workers=3) as executor:
    results = executor.map(task, ["A", "B", "C", "D"])
    for result in results:
        say(result)
