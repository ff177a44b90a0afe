"""The look and the making are one step for the others."""
import threading

connection = None
lock = threading.Lock()  # guards connection


def get_connection():
    global connection
    with lock:
        if connection is None:
            connection = Connection()
        return connection


# ---- This uses it. Leave it as it is. ----
class Connection:
    def __init__(self):
        made.append(self)


made, got = [], []
threads = [
    threading.Thread(target=lambda: got.append(get_connection()))
    for _ in range(2)
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("made:", len(made), "in use:", len(set(got)))
