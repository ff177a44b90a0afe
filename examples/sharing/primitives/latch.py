"""A latch opens after three count-downs, and then stays open."""
import threading


class Latch:
    """wait() returns once count_down() has been called n times."""

    def __init__(self, n):
        self._left = n
        self._condition = threading.Condition()

    def count_down(self):
        with self._condition:
            self._left -= 1
            if self._left == 0:
                self._condition.notify_all()

    def wait(self, timeout=None):
        with self._condition:
            return self._condition.wait_for(
                lambda: self._left <= 0, timeout
            )


latch = Latch(3)
done, seen = [], []


def download(name):
    done.append(name)
    latch.count_down()


def wait_until_open():
    latch.wait()
    seen.append(len(done))  # how many downloads are done by now?


print("open at first:", latch.wait(timeout=0.1))
waiters = [threading.Thread(target=wait_until_open) for _ in "ab"]
downloads = [
    threading.Thread(target=download, args=(n,)) for n in (1, 2, 3)
]
for thread in waiters + downloads:
    thread.start()
for thread in waiters + downloads:
    thread.join()
print("went on after", *seen, "downloads")
print("open at the end:", latch.wait(timeout=0))
