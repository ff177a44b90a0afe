"""Two functions with a lock each: the deposit is lost."""
import threading

balance = 100
deposit_lock = threading.Lock()
withdraw_lock = threading.Lock()
both_have_read = threading.Barrier(2)
deposited = threading.Event()


def deposit(amount):
    global balance
    with deposit_lock:
        value = balance
        both_have_read.wait()  # both hold a lock, both have read
        balance = value + amount
    deposited.set()


def withdraw(amount):
    global balance
    with withdraw_lock:
        value = balance
        both_have_read.wait()
        deposited.wait()  # writes last, so its value stays
        balance = value - amount


threads = [
    threading.Thread(target=deposit, args=(50,)),
    threading.Thread(target=withdraw, args=(30,)),
]
for t in threads:
    t.start()
for t in threads:
    t.join()

print("100 + 50 - 30 =", balance)
