"""One task of a pool fails: what becomes of the other results?"""
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Pool

WORDS = ["1", "two", "3"]


def told(error):
    return str(error).rpartition(": ")[2]


def next_until_the_end(results):
    while True:
        try:
            yield next(results)
        except StopIteration:
            return
        except ValueError as error:
            yield f"error {told(error)}"


if __name__ == "__main__":
    with Pool(2) as pool:
        for call, tasks in ((pool.map, WORDS),
                            (pool.starmap, [(w,) for w in WORDS])):
            results = "no results"
            try:
                results = call(int, tasks)
            except ValueError as error:
                print(f"{call.__name__}: error {told(error)},",
                      results)
        results = pool.imap(int, WORDS)
        print("imap:", *next_until_the_end(results), sep="\n  ")
        results = pool.imap_unordered(int, WORDS)
        found = sorted(map(str, next_until_the_end(results)))
        print("imap_unordered, sorted:", *found, sep="\n  ")
        results = pool.imap(int, WORDS, chunksize=3)
        print("imap, all in one chunk:",
              *next_until_the_end(results), sep="\n  ")
    with ProcessPoolExecutor(2) as executor:
        results = executor.map(int, WORDS)
        print("map of an Executor:",
              *next_until_the_end(results), sep="\n  ")
