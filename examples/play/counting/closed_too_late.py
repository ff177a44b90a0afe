"""A baker and an eater: does anybody wait in vain?"""
import queue
import threading

shelf = queue.Queue()
closed = False
hungry = []


def bake():
    global closed
    shelf.put("bread")
    closed = True


def eat(name):
    try:
        while not (closed and shelf.empty()):
            shelf.get(timeout=5)
    except queue.Empty:
        hungry.append(name)


baker = threading.Thread(target=bake, name="baker")
eater = threading.Thread(target=eat, args=["Ann"], name="Ann")
baker.start()
eater.start()
baker.join()
eater.join()
print("waited in vain:", hungry)
