"""A seam lets a test stop both threads at the worst moment."""
import threading
from contextlib import nullcontext


class Account:
    def __init__(self, balance, lock, seam=lambda: None):
        self.balance = balance
        self.lock = lock
        self.seam = seam  # does nothing, except in a test

    def withdraw(self, amount):
        with self.lock:
            if self.balance >= amount:
                self.seam()  # between the check and the change
                self.balance -= amount


def test(lock, patience):
    both_between = threading.Barrier(2)

    def wait_for_the_other():
        try:
            both_between.wait(patience)
        except threading.BrokenBarrierError:
            print("  one waited in vain for the other")

    account = Account(100, lock, seam=wait_for_the_other)
    threads = [
        threading.Thread(target=account.withdraw, args=(100,))
        for _ in range(2)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print("  balance:", account.balance)


print("without a lock:")
test(nullcontext(), patience=60)  # they meet: nobody waits for long
print("with a lock:")
test(threading.Lock(), patience=0.5)  # they cannot meet
