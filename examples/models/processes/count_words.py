"""Counted in parts by two processes and merged: the same counts."""
import multiprocessing
from collections import Counter
from concurrent.futures import ProcessPoolExecutor

TEXT = """the cook puts the kettle on
the cook butters the toast
the kettle boils
the toast is on the plate"""


def count(line):
    return Counter(line.split())  # no shared counter, no lock


if __name__ == "__main__":
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(2, mp_context=spawn) as executor:
        parts = executor.map(count, TEXT.splitlines())
        total = sum(parts, Counter())  # merged in the parent

    print("the three most common:", *total.most_common(3))
    print("as in one process:", total == count(TEXT))
