"""Three threads add 1 to a number."""
import threading

n = 0


def add():
    global n
    n += 1


threads = [threading.Thread(target=add) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("n:", n)
