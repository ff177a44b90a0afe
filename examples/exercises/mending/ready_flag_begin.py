"""A thread turns in a loop until the other one is ready."""
import threading

ready = False
data = []


def prepare():
    global ready
    data.append("text")
    ready = True


def use():
    while not ready:
        pass
    print("used:", data)


# ---- This uses it. Leave it as it is. ----
threads = [threading.Thread(target=each) for each in (use, prepare)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
