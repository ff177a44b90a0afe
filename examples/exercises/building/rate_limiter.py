"""Each caller takes the next free moment, and sleeps until then."""
import threading
import time


class RateLimiter:
    """wait() lets one caller go on every so many seconds."""

    def __init__(self, seconds):
        self.seconds = seconds
        self.lock = threading.Lock()  # guards free
        self.free = time.monotonic()

    def wait(self):
        with self.lock:
            mine = max(self.free, time.monotonic())
            self.free = mine + self.seconds
        time.sleep(max(0, mine - time.monotonic()))


# ---- This uses it. Leave it as it is. ----
def call_once():
    limiter.wait()
    calls.append(int(time.monotonic() - began))


began, calls = time.monotonic(), []
limiter = RateLimiter(1)
threads = [threading.Thread(target=call_once) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
time.sleep(2)
call_once()
call_once()
print("calls after", *sorted(calls), "s")
