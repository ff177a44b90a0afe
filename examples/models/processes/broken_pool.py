"""A worker dies, the pool breaks; a new pool does what was left."""
import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

DIED = Path("died_once")


def square(number):
    if number == 3 and not DIED.exists():
        DIED.touch()
        os._exit(1)  # as if the system had killed the process
    return number * number


def new_pool():
    spawn = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(2, mp_context=spawn)


def run_all(numbers):
    results = {}
    for attempt in (1, 2, 3):
        left = [n for n in numbers if n not in results]
        with new_pool() as pool:
            try:
                answers = pool.map(square, left)
                for number, answer in zip(left, answers):
                    results[number] = answer
                return results
            except BrokenProcessPool:
                print(f"attempt {attempt} ended: BrokenProcessPool")
                try:
                    pool.submit(square, 1)
                except BrokenProcessPool:
                    print("  this pool takes no more tasks")
    raise RuntimeError("the workers die again and again")


if __name__ == "__main__":
    print(*run_all(range(6)).values())
