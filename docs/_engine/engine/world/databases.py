"""Keeps a connection of `sqlite3` to the thread that made it; C sees one thread only, so its own check never fails."""

import threading

_OF_CONNECTION = """backup blobopen close commit create_aggregate create_collation create_function
create_window_function deserialize getconfig getlimit iterdump rollback serialize set_authorizer set_progress_handler
set_trace_callback setconfig setlimit __call__ __enter__ __exit__"""
_OF_CURSOR = "close execute executemany executescript fetchall fetchmany fetchone __next__"


def keep_to_threads(sqlite):
    """Give the module `_sqlite3` a Connection and a Cursor that check their thread."""
    c_connect = sqlite.connect

    class Connection(sqlite.Connection):
        __slots__ = ("_maker",)
        __module__, __qualname__, __doc__ = "sqlite3", "Connection", sqlite.Connection.__doc__

        def __init__(
            self, database, timeout=5.0, detect_types=0, isolation_level="", check_same_thread=True, *more, **options
        ):
            self._maker = threading.get_ident() if check_same_thread else None
            super().__init__(database, timeout, detect_types, isolation_level, check_same_thread, *more, **options)

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

    def checked(kind, names, connection_of):
        for name in names.split():
            _replace(kind, name, lambda self: check(connection_of(self)))

    checked(Connection, _OF_CONNECTION, lambda connection: connection)
    checked(Cursor, _OF_CURSOR, lambda cursor: cursor.connection)

    def connect(*arguments, **options):
        """Open a connection to a database."""
        return c_connect(*arguments, **{"factory": Connection, **options})

    connect.__module__ = "sqlite3"
    sqlite.Connection, sqlite.Cursor, sqlite.connect = Connection, Cursor, connect


def _replace(kind, name, check):
    original = getattr(kind, name)

    def method(self, /, *arguments, **options):
        check(self)
        return original(self, *arguments, **options)

    method.__name__, method.__qualname__, method.__doc__ = name, f"{kind.__name__}.{name}", original.__doc__
    setattr(kind, name, method)
