"""One thread prepares the data, and then says so."""
import threading

data, ready, found = "none", False, "not ready"


def prepare():
    global data, ready
    data = "text"
    ready = True


def look():
    global found
    if ready:
        found = data


threads = [threading.Thread(target=f) for f in (prepare, look)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("found:", found)
