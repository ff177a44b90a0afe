"""Look and make under one lock: made once, the same for all."""
import threading
import time

connection = None
made = []
seen = []
lock = threading.Lock()  # guards connection


def get():
    global connection
    with lock:
        if connection is None:
            time.sleep(0.1)  # stands for a slow start: others come
            made.append("connection")
            connection = object()
        return connection


def use():
    seen.append(get())


threads = [threading.Thread(target=use) for _ in range(8)]
for t in threads:
    t.start()
for t in threads:
    t.join()

print("threads:", len(seen))
print("made:", len(made))
print("all have the same:", all(c is connection for c in seen))
