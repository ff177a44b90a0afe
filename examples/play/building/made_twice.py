"""The settings are loaded when first needed: how often?"""
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
            settings = load()


ann = threading.Thread(target=use, name="Ann")
bob = threading.Thread(target=use, name="Bob")
ann.start()
bob.start()
ann.join()
bob.join()
print("times loaded:", len(loads))
