"""One lock around check and act: the second thread is refused."""
import threading

paid = []
refused = []
lock = threading.Lock()  # guards paid
both_have_checked = threading.Barrier(2)


def balance():
    return 100 - sum(paid)


def let_the_other_come():
    try:
        both_have_checked.wait(timeout=0.2)
    except threading.BrokenBarrierError:
        pass  # it could not: the lock kept it out


def withdraw(amount):
    with lock:
        if balance() >= amount:  # check
            let_the_other_come()
            paid.append(amount)  # act
        else:
            refused.append(amount)


threads = [
    threading.Thread(target=withdraw, args=(100,)) for _ in range(2)
]
for t in threads:
    t.start()
for t in threads:
    t.join()

print("paid out:", sum(paid))
print("refused:", sum(refused))
print("balance:", balance())
