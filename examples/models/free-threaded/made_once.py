"""One lock from the check to the act: one connection is made."""
import threading
import time

connection = None
made = []
lock = threading.Lock()


def connect():
    time.sleep(0.1)  # stands for waiting on the server
    made.append("connection")
    return made[-1]


def get_connection():
    global connection
    with lock:  # the second thread looks when the first is done
        if connection is None:  # check
            connection = connect()  # act
        return connection


threads = [
    threading.Thread(target=get_connection) for _ in range(2)
]
for t in threads:
    t.start()
for t in threads:
    t.join()

print("connections made:", len(made))
