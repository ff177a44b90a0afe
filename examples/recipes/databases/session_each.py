"""SQLAlchemy: one engine for all, and a session for each task."""
# /// script
# dependencies = ["sqlalchemy==2.1.9"]
# ///
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from sqlalchemy import create_engine, func, select, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session
from sqlalchemy.orm import mapped_column


class Base(DeclarativeBase):
    pass


class Account(Base):
    __tablename__ = "account"
    name: Mapped[str] = mapped_column(primary_key=True)
    balance: Mapped[int]


# The engine keeps the connections, and all threads may use it.
engine = create_engine("sqlite:///bank.db", pool_size=4)
add_ten = update(Account).values(balance=Account.balance + 10)


def deposit(_):
    with Session(engine) as session, session.begin():
        session.execute(add_ten)  # the database adds


def main():
    Base.metadata.create_all(engine)
    with Session(engine) as session, session.begin():
        session.add(Account(name="Ann", balance=0))
    with ThreadPoolExecutor(max_workers=8) as pool:
        list(pool.map(deposit, range(50)))
    with Session(engine) as session:
        total = session.scalar(select(func.sum(Account.balance)))
    print("50 deposits of 10:", total)
    kept = engine.pool.checkedin()
    print("connections kept, at most 4:", kept <= 4)
    engine.dispose()
    Path("bank.db").unlink()


if __name__ == "__main__":
    main()
