"""A worker dies in a task: the task is run again elsewhere."""
# /// script
# dependencies = ["distributed==2026.8.0"]
# ///
import logging
import os
from pathlib import Path

from distributed import Client, LocalCluster

logging.getLogger("distributed").setLevel(logging.CRITICAL)


def work(number, note):
    """Return the square; kill the first worker that tries."""
    if not note.exists():
        note.write_text(str(os.getpid()))
        os._exit(1)  # as if its machine had been switched off
    return number * number, os.getpid()


def main(executor):
    note = Path("first_worker").absolute()
    square, second_pid = executor.submit(work, 12, note).result()
    print("result:           ", square)
    print("by another worker:", note.read_text() != str(second_pid))


if __name__ == "__main__":
    with (
        LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True,
            host="127.0.0.1", dashboard_address="127.0.0.1:0",
        ) as cluster,
        Client(cluster) as client,
        client.get_executor(pure=False) as executor,
    ):
        main(executor)
        client.wait_for_workers(2)  # the dead one is replaced
