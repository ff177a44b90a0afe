"""3.13: one shutdown() ends every consumer, with no end mark."""
# /// script
# requires-python = ">=3.13"
# ///
from concurrent.futures import ThreadPoolExecutor
from queue import Queue, ShutDown

jobs = Queue()
done = []


def consume(name):
    try:
        while True:
            done.append(jobs.get())
    except ShutDown:
        return f"{name} ended"


with ThreadPoolExecutor(max_workers=2) as pool:
    told = pool.map(consume, ["consumer 1", "consumer 2"])
    for job in (1, 2, 3):
        jobs.put(job)
    jobs.shutdown()  # what is in the queue is still handed out
    print(*told, sep="\n")
print("jobs done:", sorted(done))
