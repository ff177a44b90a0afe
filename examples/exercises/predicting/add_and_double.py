"""One thread adds 1, the other doubles."""
import threading

n = 1


def add():
    global n
    n += 1


def double():
    global n
    n *= 2


threads = [threading.Thread(target=each) for each in (add, double)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("n:", n)
