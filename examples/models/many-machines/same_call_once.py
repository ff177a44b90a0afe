"""Dask runs equal calls once, unless it is told they may differ."""
# /// script
# dependencies = ["distributed==2026.8.0"]
# ///
import logging
from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

from distributed import Client, LocalCluster

logging.getLogger("distributed").setLevel(logging.CRITICAL)


def distinct(executor):
    """Two equal calls: how many different answers?"""
    futures = [executor.submit(uuid4) for _ in range(2)]
    return len({future.result() for future in futures})


if __name__ == "__main__":
    with ThreadPoolExecutor(2) as executor:
        print("threads:            ", distinct(executor))

    with (
        LocalCluster(
            n_workers=1, threads_per_worker=1, processes=True,
            host="127.0.0.1", dashboard_address="127.0.0.1:0",
        ) as cluster,
        Client(cluster) as client,
    ):
        with client.get_executor() as executor:
            print("cluster:            ", distinct(executor))
        with client.get_executor(pure=False) as executor:
            print("cluster, pure=False:", distinct(executor))
