"""A lock cannot be sent to a process; what is around it can."""
import pickle
import threading


class Counter:
    def __init__(self):
        self.count = 0
        self.lock = threading.Lock()


class SendableCounter(Counter):
    def __getstate__(self):
        return {"count": self.count}

    def __setstate__(self, state):
        self.__init__()
        self.count = state["count"]


try:
    pickle.dumps(Counter())  # as a process pool does with arguments
except TypeError as error:
    print(f"TypeError: {error}")
counter = pickle.loads(pickle.dumps(SendableCounter()))
with counter.lock:  # a lock of its own
    counter.count += 1
print("mended:", counter.count)
