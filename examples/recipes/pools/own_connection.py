"""An initializer opens a connection for each worker of a pool."""
import sqlite3
import tempfile
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

WORKERS = 2
own = threading.local()
opened = []
both_work = threading.Barrier(WORKERS)  # so each gets its share


def connect(path):
    own.connection = sqlite3.connect(
        path, check_same_thread=False)  # main() will close it
    opened.append(own.connection)


def order(item):
    both_work.wait()
    with own.connection:  # commits, or rolls back
        own.connection.execute(
            "INSERT INTO orders VALUES (?)", [item])
    return opened.index(own.connection)


def main(path):
    first = sqlite3.connect(path)
    first.execute("CREATE TABLE orders (item TEXT)")
    with ThreadPoolExecutor(WORKERS, initializer=connect,
                            initargs=[path]) as pool:
        used = Counter(pool.map(order, ["tea"] * 6))
    for connection in opened:  # the workers have ended by now
        connection.close()
    query = "SELECT count(*) FROM orders"
    print("orders:", first.execute(query).fetchone()[0])
    first.close()
    print("connections:", len(opened))
    print("orders by each:", list(used.values()))


with tempfile.TemporaryDirectory() as folder:
    main(Path(folder, "shop.db"))
