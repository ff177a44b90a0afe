"""One lock for the balance, whoever changes it: nothing is lost."""
import threading

balance = 100
balance_lock = threading.Lock()  # guards balance
both_have_read = threading.Barrier(2)


def let_the_other_come():
    try:
        both_have_read.wait(timeout=0.2)
    except threading.BrokenBarrierError:
        pass  # it could not: the lock kept it out


def deposit(amount):
    global balance
    with balance_lock:
        value = balance
        let_the_other_come()
        balance = value + amount


def withdraw(amount):
    global balance
    with balance_lock:
        value = balance
        let_the_other_come()
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
