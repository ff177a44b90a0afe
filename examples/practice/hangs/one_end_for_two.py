"""Two consumers, one END: the second waits in vain."""
import queue
from concurrent.futures import ThreadPoolExecutor

END = object()
jobs = queue.Queue()


def consume(put_back):
    try:
        # Without the timeout it would wait for ever.
        while jobs.get(timeout=0.5) is not END:
            pass
        if put_back:
            jobs.put(END)  # for the next consumer
        return "ended"
    except queue.Empty:
        return "queue.Empty"


for put_back in (False, True):
    for job in (1, 2, 3, END):
        jobs.put(job)
    with ThreadPoolExecutor(max_workers=2) as pool:
        told = sorted(pool.map(consume, [put_back, put_back]))
    print("mended:" if put_back else "one END:", *told)
