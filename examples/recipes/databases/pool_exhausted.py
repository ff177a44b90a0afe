"""A connection that is not given back is missed by the others."""
# /// script
# dependencies = ["sqlalchemy==2.1.9"]
# ///
import threading
from pathlib import Path

from sqlalchemy import create_engine, exc, text

engine = create_engine(
    "sqlite:///pool.db",
    pool_size=2, max_overflow=0,  # by default 5, and 10 more
    pool_timeout=0.3,  # seconds; by default 30
)
all_taken = threading.Barrier(3)
done = threading.Event()


def keep_too_long():
    with engine.connect():
        all_taken.wait()
        done.wait()  # stands for work that needs no database


keepers = [threading.Thread(target=keep_too_long) for _ in range(2)]
for keeper in keepers:
    keeper.start()
all_taken.wait()
try:
    engine.connect()
except exc.TimeoutError as error:
    print("sqlalchemy.exc.TimeoutError:", str(error).split(",")[0])
done.set()
for keeper in keepers:
    keeper.join()
with engine.connect() as connection:  # "with" gives it back
    print("afterwards:", connection.scalar(text("SELECT 1")))
engine.dispose()
Path("pool.db").unlink()
