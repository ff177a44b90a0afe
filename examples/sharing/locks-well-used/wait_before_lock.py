"""Wait first, then lock: all four wait at the same time."""
import threading

lock = threading.Lock()  # guards pages
pages = []
count_lock = threading.Lock()  # guards waiting and peak
waiting = peak = 0
all_under_way = threading.Barrier(4)


def download(number):
    """Stands for a download, and counts how many are under way."""
    global waiting, peak
    with count_lock:
        waiting += 1
        peak = max(peak, waiting)
    all_under_way.wait()  # ends only when four are here at once
    with count_lock:
        waiting -= 1
    return f"page {number}"


def fetch(number):
    page = download(number)  # no lock is held here
    with lock:
        pages.append(page)


threads = [
    threading.Thread(target=fetch, args=(n,)) for n in range(4)
]
for t in threads:
    t.start()
for t in threads:
    t.join()

print("pages:", len(pages))
print("most downloads under way:", peak)
