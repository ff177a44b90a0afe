"""Who reads, and writes later, is refused at once; mended."""
import sqlite3
import tempfile
import threading
import time
from pathlib import Path

NUMBER = "SELECT number FROM counter"


def connect(path):
    return sqlite3.connect(path, timeout=60, isolation_level=None)


def add_one(connection, begin, has_read=lambda: None):
    """Read, add and write, in a transaction."""
    connection.execute(begin)
    try:
        number = connection.execute(NUMBER).fetchone()[0]
        has_read()
        connection.execute("UPDATE counter SET number = ?",
                           [number + 1])
        connection.execute("COMMIT")
    except sqlite3.OperationalError:
        connection.execute("ROLLBACK")
        raise


def other(path):
    connection = connect(path)
    add_one(connection, "BEGIN IMMEDIATE")
    connection.close()


def main(path):
    one = connect(path)
    one.execute("PRAGMA journal_mode = WAL")
    one.execute("CREATE TABLE counter (number INTEGER)")
    one.execute("INSERT INTO counter VALUES (0)")
    began = time.monotonic()
    try:
        add_one(one, "BEGIN", has_read=lambda: other(path))
    except sqlite3.OperationalError as error:
        print(error, "-", error.sqlite_errorname)
    print("waited 60 s:", time.monotonic() - began >= 60)
    print("counter:", *one.execute(NUMBER).fetchone())

    thread = threading.Thread(target=other, args=[path])
    add_one(one, "BEGIN IMMEDIATE", has_read=thread.start)
    thread.join()  # the other waited for its turn
    print("mended, counter:", *one.execute(NUMBER).fetchone())
    one.close()


with tempfile.TemporaryDirectory() as folder:
    main(Path(folder, "counter.db"))
