"""One lock for each account: two accounts can be in use at once."""
import threading


class Account:
    def __init__(self):
        self.lock = threading.Lock()  # guards balance
        self.balance = 0

    def deposit(self, amount, meanwhile):
        with self.lock:
            value = self.balance
            meanwhile()
            self.balance = value + amount


anna, ben = Account(), Account()

# Both deposits are under way, or the barrier would never open.
both_inside = threading.Barrier(2)
threads = [
    threading.Thread(target=a.deposit, args=(50, both_inside.wait))
    for a in (anna, ben)
]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("two accounts, a deposit in each:", anna.balance, ben.balance)


def knock():
    """Another thread tries to get in while a deposit is inside."""
    other = threading.Thread(target=try_to_enter)
    other.start()
    other.join()


def try_to_enter():
    entered = anna.lock.acquire(blocking=False)
    print("one account, a second thread gets in:", entered)


anna.deposit(50, knock)
