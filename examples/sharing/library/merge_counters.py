"""A Counter for each thread, added up at the end, needs no lock."""
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

PAGES = ["to be or not to be", "to do or to be", "not to do"] * 100


def count(pages):
    counted = Counter()  # nobody else has it
    for page in pages:
        counted.update(page.split())
    return counted


with ThreadPoolExecutor(max_workers=3) as pool:
    parts = pool.map(count, (PAGES[start::3] for start in range(3)))
    total = sum(parts, Counter())

print(total.most_common(3))
print("words:", total.total())
