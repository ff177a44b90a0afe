"""A pool without threads: begin."""
import threading


class Pool:
    """Its threads make the calls; shutdown() waits for all."""

    def __init__(self, workers):
        self.workers = workers

    def submit(self, function, *arguments):
        function(*arguments)

    def shutdown(self):
        pass


# ---- This uses it. Leave it as it is. ----
done = []
pool = Pool(2)
for number in (2, 3):
    pool.submit(done.append, number * number)
pool.shutdown()
print("done:", sorted(done))
print("threads left:", threading.active_count() - 1)
