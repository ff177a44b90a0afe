"""A thread changes a list that the main thread made."""
import os
import threading

basket = ["apple"]
worker_pid = None


def shop():
    global worker_pid
    worker_pid = os.getpid()
    basket.append("bread")  # the very same list


worker = threading.Thread(target=shop)
worker.start()
worker.join()

print("main thread sees:", basket)
print("same process:", worker_pid == os.getpid())
