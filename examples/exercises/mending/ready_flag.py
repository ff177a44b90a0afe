"""It waits for an Event, and costs nothing meanwhile."""
import threading

ready = threading.Event()
data = []


def prepare():
    data.append("text")
    ready.set()


def use():
    ready.wait()
    print("used:", data)


# ---- This uses it. Leave it as it is. ----
threads = [threading.Thread(target=each) for each in (use, prepare)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
