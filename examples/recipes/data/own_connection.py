"""sqlite3 refuses the connection of another thread."""
import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor

FILE = "shop.db"
own = threading.local()


def connection():
    if not hasattr(own, "connection"):
        own.connection = sqlite3.connect(
            FILE, isolation_level=None)
    return own.connection


def count(_=None):
    return connection().execute(
        "SELECT count(*) FROM orders").fetchone()[0]


connection().execute("CREATE TABLE orders (item TEXT)")
connection().execute("INSERT INTO orders VALUES ('tea')")
with ThreadPoolExecutor(max_workers=1) as pool:
    try:
        pool.submit(connection().execute, "SELECT 1").result()
    except sqlite3.ProgrammingError as error:
        print("ProgrammingError:", str(error).partition(".")[0])
    print("mended:", pool.submit(count).result())
    pool.submit(lambda: connection().close()).result()
connection().close()
