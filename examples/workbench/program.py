"""Two buyers, one ticket: how many tickets are sold?"""
import threading

tickets = 1
sold = []


def buy(name):
    global tickets
    if tickets > 0:
        tickets -= 1
        sold.append(name)


ann = threading.Thread(target=buy, args=["Ann"], name="Ann")
bob = threading.Thread(target=buy, args=["Bob"], name="Bob")
ann.start()
bob.start()
ann.join()
bob.join()
print("sold:", len(sold), "left:", tickets)
