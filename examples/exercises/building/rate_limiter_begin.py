"""A limiter that limits nothing: begin."""
import threading
import time


class RateLimiter:
    """wait() lets one caller go on every so many seconds."""

    def __init__(self, seconds):
        self.seconds = seconds

    def wait(self):
        pass


# ---- This uses it. Leave it as it is. ----
def call():
    limiter.wait()
    calls.append(int(time.monotonic() - began))


began, calls = time.monotonic(), []
limiter = RateLimiter(1)
threads = [threading.Thread(target=call) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("calls after", *sorted(calls), "s")
