"""wait_for() looks at the data first: no wake-up can be lost."""
import threading

condition = threading.Condition()
ready = False


def produce():
    global ready
    with condition:
        ready = True  # what has happened is kept in the data
        condition.notify()


def consume():
    with condition:
        condition.wait_for(lambda: ready)
    print("ready:", ready)


for target in (produce, consume):  # the producer comes first
    thread = threading.Thread(target=target)
    thread.start()
    thread.join()
