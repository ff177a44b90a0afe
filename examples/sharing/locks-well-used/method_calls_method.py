"""A locked method calls another: RLock goes on, Lock does not."""
import threading


class Account:
    def __init__(self, lock):
        self.lock = lock  # guards balance
        self.balance = 100

    def take(self, amount):
        # With no timeout, a Lock would wait here for ever.
        if not self.lock.acquire(timeout=0.1):
            return f"no way in, balance {self.balance}"
        try:
            self.balance -= amount
            return f"balance {self.balance}"
        finally:
            self.lock.release()

    def take_with_fee(self, amount):
        with self.lock:
            return self.take(amount + 1)


locks = {"Lock": threading.Lock(), "RLock": threading.RLock()}
for name, lock in locks.items():
    print(f"{name}:", Account(lock).take_with_fee(20))
