"""Words counted by threads, processes and a cluster: one answer."""
# /// script
# dependencies = ["distributed==2026.8.0"]
# ///
import logging
import multiprocessing
from collections import Counter
from concurrent.futures import (
    ProcessPoolExecutor, ThreadPoolExecutor)

from distributed import Client, LocalCluster

logging.getLogger("distributed").setLevel(logging.CRITICAL)
TEXT = """the cook puts the kettle on
the cook butters the toast
the kettle boils
the toast is on the plate"""


def count(line):
    return Counter(line.split())


def count_all(executor):
    return sum(executor.map(count, TEXT.splitlines()), Counter())


def main():
    with ThreadPoolExecutor(2) as executor:
        by_threads = count_all(executor)
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(2, mp_context=spawn) as executor:
        by_processes = count_all(executor)
    with (
        LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True,
            host="127.0.0.1", dashboard_address="127.0.0.1:0",
        ) as cluster,
        Client(cluster) as client,
        client.get_executor(pure=False) as executor,
    ):
        by_cluster = count_all(executor)

    print("the most common:", *by_threads.most_common(3))
    print("one answer:", by_threads == by_processes == by_cluster)


if __name__ == "__main__":
    main()
