"""One thread writes to the database, and answers each caller."""
import sqlite3
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path


class Writer:
    """A pool of one worker, which owns the connection."""

    def __init__(self, path):
        self._pool = ThreadPoolExecutor(max_workers=1)
        self._connection = self._pool.submit(
            sqlite3.connect, path).result()  # opened by the worker

    def write(self, sql, values=()):
        """A future of the number of rows that were changed."""
        return self._pool.submit(self._write, sql, values)

    def _write(self, sql, values):
        with self._connection:  # commits, or rolls back
            return self._connection.execute(sql, values).rowcount

    def close(self):
        """When all is written."""
        self._pool.submit(self._connection.close).result()
        self._pool.shutdown()


def main(path):
    writer = Writer(path)
    writer.write(
        "CREATE TABLE people (name TEXT NOT NULL)").result()

    def add(name):
        future = writer.write(
            "INSERT INTO people VALUES (?)", [name])
        try:
            return f"{name}: {future.result()} row"
        except sqlite3.Error as error:
            return f"{name}: {type(error).__name__}: {error}"

    with ThreadPoolExecutor(max_workers=3) as callers:
        for answer in callers.map(add, ["Ann", None, "Cat"]):
            print(answer)
    writer.close()


with tempfile.TemporaryDirectory() as folder:
    main(Path(folder, "people.db"))
