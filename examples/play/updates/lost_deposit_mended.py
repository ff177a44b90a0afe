"""With a lock around each deposit, none is lost."""
import threading

balance = 0
lock = threading.Lock()


def deposit():
    global balance
    with lock:
        balance += 10


ann = threading.Thread(target=deposit, name="Ann")
bob = threading.Thread(target=deposit, name="Bob")
ann.start()
bob.start()
ann.join()
bob.join()
print("balance:", balance)
