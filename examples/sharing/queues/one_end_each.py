"""Two consumers, two sentinels: both do their work and end."""
import queue
import threading

jobs = queue.Queue()
END = object()  # equal to nothing that could be a job
squares = []


def consume():
    while (number := jobs.get()) is not END:
        squares.append(number * number)
        jobs.task_done()


consumers = [threading.Thread(target=consume) for _ in range(2)]
for consumer in consumers:
    consumer.start()
for number in range(1, 7):
    jobs.put(number)
jobs.join()  # waits for as many task_done() as there were put()
print("all done:", *sorted(squares))

for _ in consumers:
    jobs.put(END)  # one for each
for consumer in consumers:
    consumer.join()
print("consumers alive:", sum(c.is_alive() for c in consumers))
