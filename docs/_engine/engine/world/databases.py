"""Lets `sqlite3` see threads: a connection is kept to its own, and others go on while one waits for a locked database.

C sees one thread only. So its own check of threads never fails, and while it waits for a lock nobody could let go of
it.
"""

import threading

from engine.threads import scheduler, timers

_OF_CONNECTION = """backup blobopen close commit create_aggregate create_collation create_function
create_window_function deserialize getconfig getlimit iterdump rollback serialize set_authorizer set_progress_handler
set_trace_callback setconfig setlimit __call__ __enter__ __exit__"""
_WAITING = "commit rollback __enter__ __exit__ execute executemany executescript"  # what may find the database locked
_BUSY = (5, 261)  # SQLITE_BUSY and SQLITE_BUSY_RECOVERY: another connection has the lock
_PAUSE = 0.01  # seconds between two attempts
_OF_CURSOR = "close execute executemany executescript fetchall fetchmany fetchone __next__"


def keep_to_threads(sqlite):
    """Give the module `_sqlite3` a Connection and a Cursor that check their thread."""
    c_connect = sqlite.connect

    class Connection(sqlite.Connection):
        __slots__ = ("_maker", "_patience")
        __module__, __qualname__, __doc__ = "sqlite3", "Connection", sqlite.Connection.__doc__

        def __init__(
            self, database, timeout=5.0, detect_types=0, isolation_level="", check_same_thread=True, *more, **options
        ):
            self._maker = threading.get_ident() if check_same_thread else None
            self._patience = timeout
            super().__init__(database, 0, detect_types, isolation_level, check_same_thread, *more, **options)

        def cursor(self, factory=None):
            check(self)
            return super().cursor(Cursor if factory is None else factory)

        def execute(self, *arguments):
            return Connection.cursor(self).execute(*arguments)

        def executemany(self, *arguments):
            return Connection.cursor(self).executemany(*arguments)

        def executescript(self, *arguments):
            return Connection.cursor(self).executescript(*arguments)

    class Cursor(sqlite.Cursor):
        __slots__ = ()
        __module__, __qualname__, __doc__ = "sqlite3", "Cursor", sqlite.Cursor.__doc__

    def check(connection):
        maker, me = getattr(connection, "_maker", None), threading.get_ident()
        if maker not in (None, me):
            raise sqlite.ProgrammingError(
                "SQLite objects created in a thread can only be used in that same thread. "
                f"The object was created in thread id {maker} and this is thread id {me}."
            )

    def patiently(connection, call):
        deadline = None
        while True:
            try:
                return call()
            except sqlite.OperationalError as error:
                if deadline is None:
                    deadline = timers.deadline_after(getattr(connection, "_patience", 0))
                if error.sqlite_errorcode not in _BUSY or timers.now() >= deadline:
                    raise
            scheduler.block(timers.deadline_after(_PAUSE), "database")

    def checked(kind, names, connection_of):
        for name in names.split():
            _replace(kind, name, lambda self: check(connection_of(self)))
        for name in set(names.split()) & set(_WAITING.split()):
            _wrap(kind, name, lambda self, call: patiently(connection_of(self), call))

    checked(Connection, _OF_CONNECTION, lambda connection: connection)
    checked(Cursor, _OF_CURSOR, lambda cursor: cursor.connection)

    def connect(*arguments, **options):
        """Open a connection to a database."""
        return c_connect(*arguments, **{"factory": Connection, **options})

    connect.__module__ = "sqlite3"
    sqlite.Connection, sqlite.Cursor, sqlite.connect = Connection, Cursor, connect


def _replace(kind, name, check):
    def checked(self, call):
        check(self)
        return call()

    _wrap(kind, name, checked)


def _wrap(kind, name, around):
    """Replace a method by around(self, call), where call() is what it did before."""
    original = getattr(kind, name)

    def method(self, /, *arguments, **options):
        return around(self, lambda: original(self, *arguments, **options))

    method.__name__, method.__qualname__, method.__doc__ = name, f"{kind.__name__}.{name}", original.__doc__
    setattr(kind, name, method)
