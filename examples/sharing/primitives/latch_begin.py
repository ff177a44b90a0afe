"""A latch that is always open: begin."""
import threading


class Latch:
    """wait() returns once count_down() has been called n times."""

    def __init__(self, n):
        self.left = n

    def count_down(self):
        self.left -= 1

    def wait(self):
        pass


# ---- This uses it. Leave it as it is. ----
def download(name):
    done.append(name)
    latch.count_down()


def wait_until_open():
    latch.wait()
    seen.append(len(done))  # how many downloads are done by now?


latch, done, seen = Latch(2), [], []
waiters = [threading.Thread(target=wait_until_open) for _ in "ab"]
downloads = [
    threading.Thread(target=download, args=(n,)) for n in (1, 2)
]
for thread in waiters + downloads:
    thread.start()
for thread in waiters + downloads:
    thread.join()
latch.wait()  # it stays open
print("went on after", *seen, "downloads")
