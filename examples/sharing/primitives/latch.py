"""A latch opens after n count-downs, and then stays open."""
import threading


class Latch:
    """wait() returns once count_down() has been called n times."""

    def __init__(self, n):
        self.left = n
        self.condition = threading.Condition()  # guards left

    def count_down(self):
        with self.condition:
            self.left -= 1
            if self.left == 0:
                self.condition.notify_all()

    def wait(self):
        with self.condition:
            self.condition.wait_for(lambda: self.left <= 0)


# ---- This uses it. Leave it as it is. ----
def download():
    for name in (1, 2):
        done.append(name)
        latch.count_down()


def wait_until_open():
    latch.wait()
    seen.append(len(done))  # how many downloads are done by now?


latch, done, seen = Latch(2), [], []
threads = [
    threading.Thread(target=target)
    for target in (wait_until_open, wait_until_open, download)
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
latch.wait()  # it stays open
latch.wait()
print("went on after", *seen, "downloads")
