"""Six downloads, all at the same time: begin."""
import threading
import time


def download():
    time.sleep(1)  # stands for waiting on the network


# ---- This uses it. Leave it as it is. ----
threads = [threading.Thread(target=download) for _ in range(6)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("downloaded:", len(threads))
