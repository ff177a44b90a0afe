"""A generator for each task gives the same numbers on every run."""
import random
from concurrent.futures import ThreadPoolExecutor


def simulate(seed):
    dice = random.Random(seed)  # not the one of the module
    return sum(dice.randint(1, 6) for _ in range(1000))


with ThreadPoolExecutor(max_workers=4) as pool:
    first = list(pool.map(simulate, range(8)))
    second = list(pool.map(simulate, range(8)))

print("sums of 1000 dice:", first[:4])
print("the same again:", first == second)
