"""All of them take the same lock."""
import threading

balance = 0
lock = threading.Lock()  # guards balance


def deposit(amount):
    global balance
    with lock:
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
