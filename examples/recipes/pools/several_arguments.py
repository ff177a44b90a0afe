"""map() takes one iterable for each parameter of the function."""
from concurrent.futures import ThreadPoolExecutor
from itertools import repeat


def line(item, count, currency):
    return f"{count} x {item}, paid in {currency}"


items = ["tea", "cake", "juice"]
counts = [2, 1, 3]
with ThreadPoolExecutor() as pool:
    for text in pool.map(line, items, counts, repeat("EUR")):
        print(text)

    print("the pitfall, one count is missing:")
    for text in pool.map(line, items, counts[:2], repeat("EUR")):
        print(text)  # like zip(): the shortest one ends it

    print("found by zip(strict=True):")
    try:
        pool.map(lambda pair: line(*pair, "EUR"),
                 zip(items, counts[:2], strict=True))
    except ValueError as error:
        print("ValueError:", error)
