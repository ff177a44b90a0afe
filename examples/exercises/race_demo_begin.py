"""A counter that two threads update: begin."""
import threading

counter = 0


def add_one():
    global counter
    counter += 1


threads = [threading.Thread(target=add_one) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print("expected: 2")
# Lose an update on every run, and print what is left of it:
# print("without lock: ...")
# Then count again with a lock:
# print("with lock: ...")
