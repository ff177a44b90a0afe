"""Two threads, two steps each: 6 orders, and 4 lose an update."""
import threading

counter = 0


def increment():
    global counter
    counter += 1


threads = [threading.Thread(target=increment) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()

print("counter:", counter)
