"""Two deposits of 10 each make 20, if none is lost."""
import threading

balance = 0


def deposit():
    global balance
    balance += 10


ann = threading.Thread(target=deposit, name="Ann")
bob = threading.Thread(target=deposit, name="Bob")
ann.start()
bob.start()
ann.join()
bob.join()
print("balance:", balance)
