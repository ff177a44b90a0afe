"""What an interpreter returns arrives: the count is complete."""
# /// script
# requires-python = ">=3.14"
# ///
from concurrent.futures import InterpreterPoolExecutor


def count_letters(word):
    return len(word)


if __name__ == "__main__":  # an interpreter imports this file anew
    words = ["one", "two", "three", "four"]
    with InterpreterPoolExecutor(max_workers=2) as pool:
        counter = sum(pool.map(count_letters, words))
    print("letters:", counter, "of 15")
