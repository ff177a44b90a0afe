"""With a second look under the lock, they are loaded once."""
import threading

settings = None
loads = []
lock = threading.Lock()


def load():
    loads.append("loaded")
    return {"colour": "green"}


def use():
    global settings
    if settings is None:
        with lock:
            if settings is None:
                settings = load()


ann = threading.Thread(target=use, name="Ann")
bob = threading.Thread(target=use, name="Bob")
ann.start()
bob.start()
ann.join()
bob.join()
print("times loaded:", len(loads))
