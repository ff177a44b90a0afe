"""Check, then act: both threads find no connection and make one."""
import threading
import time

connection = None
made = []
both_have_looked = threading.Barrier(2)


def connect():
    time.sleep(0.1)  # stands for waiting on the server
    made.append("connection")
    return made[-1]


def get_connection():
    global connection
    if connection is None:  # check
        both_have_looked.wait()  # the unlucky moment, every time
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
