"""With check and wait under one lock, no ring is missed."""
import threading

ready = False
bell = threading.Condition()


def guest():
    noticed = True
    with bell:
        if not ready:
            noticed = bell.wait()
    print("noticed:", noticed)


def cook():
    global ready
    with bell:
        ready = True
        bell.notify()


first = threading.Thread(target=guest, name="guest")
second = threading.Thread(target=cook, name="cook")
first.start()
second.start()
first.join()
second.join()
