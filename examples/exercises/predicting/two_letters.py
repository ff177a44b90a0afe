"""Two threads put two letters each into one list."""
import threading

letters = []


def small():
    letters.append("a")
    letters.append("b")


def large():
    letters.append("A")
    letters.append("B")


threads = [threading.Thread(target=each) for each in (small, large)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(*letters)
