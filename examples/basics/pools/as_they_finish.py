"""as_completed() hands over what is ready, not what was first."""
from concurrent.futures import ThreadPoolExecutor, as_completed
from threading import Event

quick_was_reported = Event()


def slow():
    quick_was_reported.wait()
    return "slow"


def quick():
    return "quick"


with ThreadPoolExecutor(max_workers=2) as executor:
    futures = [executor.submit(slow), executor.submit(quick)]
    for future in as_completed(futures):
        print("finished:", future.result())
        quick_was_reported.set()

print("submitted:", *(future.result() for future in futures))
