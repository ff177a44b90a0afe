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
done = []
pool = Pool(2)
for number in (2, 3):
    pool.submit(done.append, number * number)
pool.shutdown()
print("done:", sorted(done))
print("threads left:", threading.active_count() - 1)
