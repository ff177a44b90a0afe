"""With a write-ahead log, readers read while one writes."""
import sqlite3

FILE = "shop.db"


def connect():
    return sqlite3.connect(FILE, timeout=0.1, isolation_level=None)


def can_read_while_one_writes():
    writer, reader = connect(), connect()
    writer.execute("BEGIN EXCLUSIVE")
    writer.execute("INSERT INTO orders VALUES ('tea')")
    try:
        query = "SELECT count(*) FROM orders"
        return f"{reader.execute(query).fetchone()[0]} orders"
    except sqlite3.OperationalError as error:
        return str(error)
    finally:
        writer.execute("ROLLBACK")
        writer.close()
        reader.close()


first = connect()
first.execute("CREATE TABLE orders (item TEXT)")
print("rollback journal:", can_read_while_one_writes())
mode = first.execute("PRAGMA journal_mode = WAL").fetchone()[0]
print("mode:", mode)
print("write-ahead log:", can_read_while_one_writes())
first.close()
