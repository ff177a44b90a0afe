"""Twelve tasks, two processes: results come in task order."""
import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor


def square(number):
    return number * number, os.getpid()


if __name__ == "__main__":
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(2, mp_context=spawn) as executor:
        # Four tasks travel to a worker at a time, not one.
        answers = executor.map(square, range(12), chunksize=4)
        squares, pids = zip(*answers)

    print("squares:", *squares)
    chunks = [pids[i:i + 4] for i in (0, 4, 8)]
    print("one worker for a chunk:", all(
        len(set(chunk)) == 1 for chunk in chunks))
    print("the parent did none:", os.getpid() not in pids)
