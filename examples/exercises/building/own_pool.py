"""A queue of calls, and one end for each worker."""
import queue
import threading

END = object()


class Pool:
    """Its threads make the calls; shutdown() waits for all."""

    def __init__(self, workers):
        self.calls = queue.Queue()
        self.threads = [
            threading.Thread(target=self.work)
            for _ in range(workers)
        ]
        for thread in self.threads:
            thread.start()

    def work(self):
        while (call := self.calls.get()) is not END:
            function, arguments = call
            function(*arguments)

    def submit(self, function, *arguments):
        self.calls.put((function, arguments))

    def shutdown(self):
        for _ in self.threads:
            self.calls.put(END)
        for thread in self.threads:
            thread.join()


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
