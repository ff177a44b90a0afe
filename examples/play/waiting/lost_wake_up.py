"""The cook rings a bell: does the guest notice?"""
import threading

ready = False
bell = threading.Condition()


def guest():
    noticed = True
    if not ready:
        with bell:
            noticed = bell.wait(5)
    print("noticed:", noticed)


def cook():
    global ready
    ready = True
    with bell:
        bell.notify()


first = threading.Thread(target=guest, name="guest")
second = threading.Thread(target=cook, name="cook")
first.start()
second.start()
first.join()
second.join()
