"""A worker is replaced after n tasks, and its memory is freed."""
import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor

leaked = []  # stands for memory that a library never frees


def work(number):
    leaked.append(number)
    return os.getpid(), len(leaked)


def show(label, results):
    pids, sizes = zip(*results)
    print(f"{label} {len(set(pids))} workers,",
          f"at most {max(sizes)} leaked")


if __name__ == "__main__":
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=spawn) as executor:
        show("no limit:           ", executor.map(work, range(3)))
    with ProcessPoolExecutor(1, max_tasks_per_child=1) as executor:
        show("max_tasks_per_child:", executor.map(work, range(3)))

    with spawn.Pool(1, maxtasksperchild=2) as pool:
        show("maxtasksperchild:   ",
             pool.map(work, range(3), chunksize=1))
    with spawn.Pool(1, maxtasksperchild=2) as pool:
        show("  in a chunk of 3:  ",  # a chunk is a task
             pool.map(work, range(3), chunksize=3))

    try:
        fork = multiprocessing.get_context("fork")
        ProcessPoolExecutor(mp_context=fork, max_tasks_per_child=1)
    except ValueError as error:
        print("ValueError:", str(error).partition(";")[0])
