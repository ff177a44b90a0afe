"""One thread adds to a dict while another goes through it."""
import threading

stock = {"tea": 5, "milk": 2}
lock = threading.Lock()


def deliver(item):
    with lock:
        stock[item] = 10


def count(pairs):
    total = 0
    for item, number in pairs:
        total += number
        # Another thread gets in here, on every run.
        thread = threading.Thread(target=deliver, args=("eggs",))
        thread.start()
        thread.join()
    return total


try:
    count(stock.items())
except RuntimeError as error:
    print(f"RuntimeError: {error}")

stock.pop("eggs")
with lock:
    copy = list(stock.items())
print("mended: counted", count(copy), "in the copy")
