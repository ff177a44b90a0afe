"""Lock at the door, work in a helper: a Lock is enough."""
import threading


class Account:
    def __init__(self):
        self._lock = threading.Lock()  # guards _balance
        self._balance = 100

    def take(self, amount):
        with self._lock:
            return self._take(amount)

    def take_with_fee(self, amount):
        with self._lock:
            return self._take(amount + 1)

    def _take(self, amount):
        """Call this with the lock held."""
        self._balance -= amount
        return self._balance


account = Account()
print("balance", account.take(20))
print("balance", account.take_with_fee(20))


def ask():
    print("locked(), asked by another:", account._lock.locked())


with account._lock:
    other = threading.Thread(target=ask)
    other.start()
    other.join()
