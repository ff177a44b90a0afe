"""Each half of the change is under a lock."""
import threading

n = 0
lock = threading.Lock()


def add():
    global n
    with lock:
        seen = n
    with lock:
        n = seen + 1


threads = [threading.Thread(target=each) for each in (add, add)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("n:", n)
