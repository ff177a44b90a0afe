"""The baker puts an end on the shelf, and the eater stops there."""
import queue
import threading

shelf = queue.Queue()
END = object()
hungry = []


def bake():
    shelf.put("bread")
    shelf.put(END)


def eat(name):
    try:
        while shelf.get(timeout=5) is not END:
            pass
    except queue.Empty:
        hungry.append(name)


baker = threading.Thread(target=bake, name="baker")
eater = threading.Thread(target=eat, args=["Ann"], name="Ann")
baker.start()
eater.start()
baker.join()
eater.join()
print("waited in vain:", hungry)
