"""A semaphore keeps submit() from running ahead of the workers."""
import threading
from concurrent.futures import ThreadPoolExecutor

MOST = 4  # tasks that are queued or running
room = threading.BoundedSemaphore(MOST)
lock = threading.Lock()
taken_on = greatest = 0


def work(number):
    return number * number


def ended(future):
    global taken_on
    with lock:
        taken_on -= 1
    room.release()


with ThreadPoolExecutor(max_workers=2) as pool:
    futures = []
    for number in range(1000):
        room.acquire()  # waits while MOST tasks are taken on
        with lock:
            taken_on += 1
            greatest = max(greatest, taken_on)
        future = pool.submit(work, number)
        future.add_done_callback(ended)  # also after a failure
        futures.append(future)

print("sum:", sum(future.result() for future in futures))
print(f"more than {MOST} at once:", greatest > MOST)
