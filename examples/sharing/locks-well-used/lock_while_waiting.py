"""A lock held during a wait: the waits come one by one."""
import threading
import time

lock = threading.Lock()  # guards pages
pages = []
count_lock = threading.Lock()  # guards waiting and peak
waiting = peak = 0


def download(number):
    """Stands for a download, and counts how many are under way."""
    global waiting, peak
    with count_lock:
        waiting += 1
        peak = max(peak, waiting)
    time.sleep(0.05)
    with count_lock:
        waiting -= 1
    return f"page {number}"


def fetch(number):
    with lock:
        pages.append(download(number))


threads = [
    threading.Thread(target=fetch, args=(n,)) for n in range(4)
]
for t in threads:
    t.start()
for t in threads:
    t.join()

print("pages:", len(pages))
print("most downloads under way:", peak)
