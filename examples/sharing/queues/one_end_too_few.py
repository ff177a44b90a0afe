"""Two consumers, one sentinel: one of them waits for ever."""
import queue
import threading

jobs = queue.Queue()
left = queue.Queue()  # who has left
END = object()


def consume():
    while jobs.get() is not END:
        pass  # no job in this program
    left.put("a consumer left")


consumers = [threading.Thread(target=consume) for _ in range(2)]
for consumer in consumers:
    consumer.start()

jobs.put(END)
print(left.get())
try:
    print(left.get(timeout=0.5))  # without a timeout: for ever
except queue.Empty:
    print("the other one did not")

jobs.put(END)
print(left.get())
for consumer in consumers:
    consumer.join()
