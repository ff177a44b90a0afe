"""With while, the consumer that finds nothing waits again."""
import threading

condition = threading.Condition()
about_to_wait = threading.Semaphore(0)
items = []


def consume():
    with condition:
        while not items:  # looks again each time it wakes up
            about_to_wait.release()
            condition.wait()
        print("took", items.pop())


consumers = [threading.Thread(target=consume) for _ in range(2)]
for consumer in consumers:
    consumer.start()
for _ in consumers:
    about_to_wait.acquire()

with condition:  # it is free: so both consumers are in wait()
    items.append("bread")
    condition.notify_all()
about_to_wait.acquire()  # one found nothing
print("one waits again")

with condition:
    items.append("butter")
    condition.notify_all()
for consumer in consumers:
    consumer.join()
