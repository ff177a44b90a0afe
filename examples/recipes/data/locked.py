"""One connection writes at a time; another waits, or is refused."""
import sqlite3
import threading

FILE = "shop.db"
one = sqlite3.connect(FILE, isolation_level=None)
one.execute("CREATE TABLE orders (item TEXT)")
one.execute("BEGIN IMMEDIATE")  # takes the right to write
one.execute("INSERT INTO orders VALUES ('tea')")


def write(seconds):
    two = sqlite3.connect(
        FILE, timeout=seconds, isolation_level=None)
    try:
        two.execute("INSERT INTO orders VALUES ('cake')")
        print(f"waited {seconds} s at most: written")
    except sqlite3.OperationalError as error:
        print(f"waited {seconds} s at most: {error}")
    finally:
        two.close()


write(seconds=0.1)
waiting = threading.Thread(target=write, args=[60])
waiting.start()
one.execute("COMMIT")  # a short transaction is soon over
waiting.join()
count = one.execute("SELECT count(*) FROM orders").fetchone()[0]
print("orders:", count)
one.close()
