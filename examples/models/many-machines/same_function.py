"""One function, two executors: the same results from both."""
# /// script
# dependencies = ["distributed==2026.8.0"]
# ///
import logging
import os
from concurrent.futures import ThreadPoolExecutor

from distributed import Client, LocalCluster

logging.getLogger("distributed").setLevel(logging.CRITICAL)
WORDS = ["tea", "toast", "egg"]


def measure(word):
    return len(word), os.getpid()


def measure_all(executor):
    """Any Executor will do: this function does not know which."""
    lengths, pids = zip(*executor.map(measure, WORDS))
    return lengths, os.getpid() in pids


if __name__ == "__main__":
    with ThreadPoolExecutor(2) as executor:
        by_threads, here = measure_all(executor)
    print("threads:", *by_threads, "- in this process:", here)

    with (
        LocalCluster(  # a scheduler and two worker processes
            n_workers=2, threads_per_worker=1, processes=True,
            host="127.0.0.1", dashboard_address="127.0.0.1:0",
        ) as cluster,
        Client(cluster) as client,
        client.get_executor(pure=False) as executor,
    ):
        by_cluster, here = measure_all(executor)
    print("cluster:", *by_cluster, "- in this process:", here)
    print("the same results:", by_threads == by_cluster)
