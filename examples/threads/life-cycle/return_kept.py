"""Two ways to a result: a place of its own, or a future."""
import threading
from concurrent.futures import ThreadPoolExecutor


def add(a, b):
    return a + b


sums = {}


def add_into(key, a, b):
    sums[key] = add(a, b)  # each thread writes to its own key


adders = [
    threading.Thread(target=add_into, args=("small", 2, 3)),
    threading.Thread(target=add_into, args=("large", 20, 30)),
]
for adder in adders:
    adder.start()
for adder in adders:
    adder.join()  # before this, the result may not be there
print("dict:  ", sums["small"], sums["large"])

with ThreadPoolExecutor() as executor:
    small = executor.submit(add, 2, 3)
    large = executor.submit(add, 20, 30)
    print("future:", small.result(), large.result())
