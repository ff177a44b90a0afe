"""With check and act under one lock, the cheque is paid once."""
import threading

cashed = False
paid = []
lock = threading.Lock()


def cash(counter):
    global cashed
    with lock:
        if not cashed:
            cashed = True
            paid.append(counter)


ann = threading.Thread(target=cash, args=["Ann"], name="Ann")
bob = threading.Thread(target=cash, args=["Bob"], name="Bob")
ann.start()
bob.start()
ann.join()
bob.join()
print("times paid:", len(paid))
