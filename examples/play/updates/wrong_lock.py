"""One seat is booked and one given back: ten should be left."""
import threading

seats = 10
booking = threading.Lock()
returning = threading.Lock()


def book():
    global seats
    with booking:
        seats -= 1


def give_back():
    global seats
    with returning:
        seats += 1


ann = threading.Thread(target=book, name="Ann")
bob = threading.Thread(target=give_back, name="Bob")
ann.start()
bob.start()
ann.join()
bob.join()
print("seats:", seats)
