"""Deposits under a lock, and yet some are lost."""
import threading

balance = 0


def deposit(amount):
    global balance
    with threading.Lock():
        balance += amount


# ---- This uses it. Leave it as it is. ----
threads = [
    threading.Thread(target=deposit, args=(amount,))
    for amount in (1, 10, 100)
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("balance:", balance)
