"""One lock for the seats, whoever changes them: ten are left."""
import threading

seats = 10
lock = threading.Lock()


def book():
    global seats
    with lock:
        seats -= 1


def give_back():
    global seats
    with lock:
        seats += 1


ann = threading.Thread(target=book, name="Ann")
bob = threading.Thread(target=give_back, name="Bob")
ann.start()
bob.start()
ann.join()
bob.join()
print("seats:", seats)
