"""A part of a DataFrame for each process, and one result."""
# /// script
# dependencies = ["pandas==3.1.1"]
# ///
from concurrent.futures import ProcessPoolExecutor

import pandas


def count_words(part):
    return part["text"].map(lambda text: len(text.split()))


if __name__ == "__main__":
    frame = pandas.DataFrame({"text": ["a b", "a b c", "a"] * 4})
    size = -(-len(frame) // 3)  # rounded up
    parts = [frame[i:i + size] for i in range(0, len(frame), size)]
    with ProcessPoolExecutor(max_workers=3) as pool:
        counts = pandas.concat(pool.map(count_words, parts))
    print("rows in each part:", *map(len, parts))
    print("as in one process:", counts.equals(count_words(frame)))
