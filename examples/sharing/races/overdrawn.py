"""Two threads check, then both pay: 200 go out of 100."""
import threading

paid = []
both_have_checked = threading.Barrier(2)


def balance():
    return 100 - sum(paid)


def withdraw(amount):
    if balance() >= amount:  # check
        both_have_checked.wait()  # now both were told yes
        paid.append(amount)  # act


threads = [
    threading.Thread(target=withdraw, args=(100,)) for _ in range(2)
]
for t in threads:
    t.start()
for t in threads:
    t.join()

print("paid out:", sum(paid))
print("balance:", balance())
