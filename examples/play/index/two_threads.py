"""Two threads of two steps each: in which order will they go?"""
import threading

road = []


def walk(name):
    road.append(name + "1")
    road.append(name + "2")


ann = threading.Thread(target=walk, args=["A"], name="Ann")
bob = threading.Thread(target=walk, args=["B"], name="Bob")
ann.start()
bob.start()
ann.join()
bob.join()
print("road:", *road)
