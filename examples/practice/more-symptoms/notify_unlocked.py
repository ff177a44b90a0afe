"""notify() and wait() belong inside of `with condition:`."""
import threading

condition = threading.Condition()
ready = False
for call in (condition.notify, condition.wait):
    try:
        call()
    except RuntimeError as error:
        print(f"RuntimeError: {error}")


def wait():
    with condition:
        condition.wait_for(lambda: ready)


waiting = threading.Thread(target=wait)
waiting.start()
with condition:
    ready = True
    condition.notify()
waiting.join()
print("mended: it was woken")
