"""Deposits that can come between each other: begin."""
import threading


class Account:
    def __init__(self):
        self.balance = 0

    def deposit(self, amount, meanwhile):
        value = self.balance
        meanwhile()
        self.balance = value + amount


# ---- This uses it. Leave it as it is. ----
def pay_together(*payments):
    threads = [
        threading.Thread(target=each.deposit, args=(50, meanwhile))
        for each, meanwhile in payments
    ]
    for t in threads:
        t.start()
    for t in threads:
        t.join()


anna, ben, cleo, calls = Account(), Account(), Account(), []
both_inside = threading.Barrier(2)
pay_together((anna, both_inside.wait), (ben, both_inside.wait))
print("a deposit in each, at once:", anna.balance, ben.balance)
pay_together(*[(cleo, lambda: calls.append("call"))] * 2)
print("two in one account:", cleo.balance, *calls)
