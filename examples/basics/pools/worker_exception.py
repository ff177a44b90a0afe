"""A worker's exception waits until someone asks for the result."""
from concurrent.futures import ThreadPoolExecutor


def parse(text):
    return int(text)


with ThreadPoolExecutor(max_workers=2) as executor:
    good = executor.submit(parse, "42")
    bad = executor.submit(parse, "forty-two")
    unread = executor.submit(parse, "nobody asks for this one")

print("the pool has ended, and nothing was raised so far")
print("good.result():", good.result())
print("bad.exception():", type(bad.exception()).__name__)
try:
    bad.result()
except ValueError as error:
    print("bad.result() raised:", error)

with ThreadPoolExecutor(max_workers=2) as executor:
    numbers = executor.map(parse, ["1", "two", "3"])
    try:
        for number in numbers:
            print("from map:", number)
    except ValueError as error:
        print("map raised:", error)
