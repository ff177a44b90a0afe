"""notify() before anybody waits wakes nobody: it is lost."""
import threading

condition = threading.Condition()


def produce():
    with condition:
        condition.notify()  # nobody waits yet


def consume():
    with condition:
        # Without a timeout: for ever.
        notified = condition.wait(timeout=0.5)
    print("was notified:", notified)


for target in (produce, consume):  # the producer comes first
    thread = threading.Thread(target=target)
    thread.start()
    thread.join()
