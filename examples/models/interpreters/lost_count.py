"""Each interpreter counts in a counter of its own."""
# /// script
# requires-python = ">=3.14"
# ///
from concurrent.futures import InterpreterPoolExecutor

counter = 0


def count_letters(word):
    global counter  # of the interpreter in which this runs
    counter += len(word)


if __name__ == "__main__":  # an interpreter imports this file anew
    words = ["one", "two", "three", "four"]
    with InterpreterPoolExecutor(max_workers=2) as pool:
        list(pool.map(count_letters, words))
    print("letters:", counter, "of 15")
