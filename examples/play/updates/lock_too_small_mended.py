"""With one lock from check to withdrawal, only one succeeds."""
import threading

balance = 100
lock = threading.Lock()


def withdraw():
    global balance
    with lock:
        if balance < 100:
            return
        balance -= 100


ann = threading.Thread(target=withdraw, name="Ann")
bob = threading.Thread(target=withdraw, name="Bob")
ann.start()
bob.start()
ann.join()
bob.join()
print("balance:", balance)
