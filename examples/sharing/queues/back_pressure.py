"""How far ahead of its consumer can a producer get?"""
import queue
import threading


def most_ahead(maxsize):
    numbers = queue.Queue(maxsize)
    may_take = threading.Event()
    asked = 0  # how often the consumer has asked for a number
    ahead = []

    def produce():
        for made in range(1, 11):
            if numbers.full():  # stays so: the consumer waits
                may_take.set()
            numbers.put(made)  # waits while the queue is full
            ahead.append(made - asked)
        may_take.set()

    def consume():
        nonlocal asked
        may_take.wait()  # a consumer that is slow to begin
        for _ in range(10):
            asked += 1
            numbers.get()

    producer = threading.Thread(target=produce)
    consumer = threading.Thread(target=consume)
    producer.start()
    consumer.start()
    producer.join()
    consumer.join()
    return max(ahead)


print("Queue(maxsize=3):", most_ahead(3), "ahead at most")
print("Queue():", most_ahead(0), "ahead at most")
