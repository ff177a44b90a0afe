"""Primes counted in two interpreters: the same as in turn."""
# /// script
# requires-python = ">=3.14"
# ///
from concurrent.futures import InterpreterPoolExecutor


def count_primes(start, stop):
    return sum(
        all(number % d for d in range(2, int(number**0.5) + 1))
        for number in range(start, stop)
    )


if __name__ == "__main__":  # an interpreter imports this file anew
    starts = [2, 2500, 5000, 7500]
    stops = [2500, 5000, 7500, 10000]
    with InterpreterPoolExecutor(max_workers=2) as pool:
        counts = list(pool.map(count_primes, starts, stops))
    print("primes in each part:", counts)
    print("primes below 10000:", sum(counts))
    print("as in turn:", sum(counts) == count_primes(2, 10000))
