"""A pool with a thread for each call, and no end: begin."""
import threading


class Pool:
    """Its threads make the calls; shutdown() waits for all."""

    def __init__(self, workers):
        self.workers = workers

    def submit(self, function, *arguments):
        threading.Thread(target=function, args=arguments).start()

    def shutdown(self):
        pass


# ---- This uses it. Leave it as it is. ----
def square(number):
    if number < 4:
        both.wait()  # opens only where two calls are under way
    done.append(number * number)


done, both = [], threading.Barrier(2)
pool = Pool(2)
for number in (2, 3, 4):
    pool.submit(square, number)
pool.shutdown()
print("done:", sorted(done))
print("threads left:", threading.active_count() - 1)
