"""Two withdrawals of 100, and only 100 are there."""
import threading

balance = 100
lock = threading.Lock()


def withdraw():
    global balance
    with lock:
        if balance < 100:
            return
    with lock:
        balance -= 100


ann = threading.Thread(target=withdraw, name="Ann")
bob = threading.Thread(target=withdraw, name="Bob")
ann.start()
bob.start()
ann.join()
bob.join()
print("balance:", balance)
