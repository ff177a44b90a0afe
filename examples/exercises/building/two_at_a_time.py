"""A semaphore lets two threads in at a time."""
import threading
import time

slots = threading.Semaphore(2)


def download():
    with slots:
        time.sleep(1)  # stands for waiting on the network


# ---- This uses it. Leave it as it is. ----
threads = [threading.Thread(target=download) for _ in range(6)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("downloaded:", len(threads))
