"""One cheque, two counters: how often is it paid?"""
import threading

cashed = False
paid = []


def cash(counter):
    global cashed
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
