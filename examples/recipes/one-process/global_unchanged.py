"""A process changes its own copy of a global, and not yours."""
import multiprocessing
from concurrent.futures import ProcessPoolExecutor

counter = 0


def count(word):
    global counter
    counter += len(word)  # the counter of this process
    return len(word)


if __name__ == "__main__":
    process = multiprocessing.Process(target=count, args=["tea"])
    process.start()
    process.join()
    print("counter, after the process:", counter)

    with ProcessPoolExecutor(max_workers=2) as pool:
        for letters in pool.map(count, ["tea", "cake", "juice"]):
            counter += letters  # here, in the main process
    print("mended, by what came back:", counter)
