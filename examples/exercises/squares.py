"""The squares of 1 to 10, computed in a pool, in order."""
from concurrent.futures import ThreadPoolExecutor


def square(number):
    return number * number


with ThreadPoolExecutor(max_workers=4) as executor:
    for result in executor.map(square, range(1, 11)):
        print(result)
