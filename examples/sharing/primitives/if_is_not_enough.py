"""Two consumers wake up for one item: with if, one fails."""
import threading

condition = threading.Condition()
about_to_wait = threading.Semaphore(0)
items = []


def consume():
    with condition:
        if not items:  # looks once, before it waits
            about_to_wait.release()
            condition.wait()
        try:
            print("took", items.pop())
        except IndexError as error:
            print("IndexError:", error)


consumers = [threading.Thread(target=consume) for _ in range(2)]
for consumer in consumers:
    consumer.start()
for _ in consumers:
    about_to_wait.acquire()

with condition:  # it is free: so both consumers are in wait()
    items.append("bread")
    condition.notify_all()
for consumer in consumers:
    consumer.join()
