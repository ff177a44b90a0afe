"""Four tasks, three workers: results come back in task order."""
import time
from concurrent.futures import ThreadPoolExecutor


def task(name):
    print(f"Starting task {name}\n", end="")  # whole, at once
    time.sleep(2)  # stands for waiting on the outside world
    return f"Task {name} done"


with ThreadPoolExecutor(max_workers=3) as executor:
    results = executor.map(task, ["A", "B", "C", "D"])
    for result in results:
        print(f"{result}\n", end="")
