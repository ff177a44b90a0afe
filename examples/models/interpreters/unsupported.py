"""A module that knows only one interpreter does not load."""
# /// script
# requires-python = ">=3.14"
# ///
from concurrent import interpreters

other = interpreters.create()
for name in ("json", "decimal", "faulthandler", "tracemalloc"):
    try:
        other.exec(f"import {name}")
    except interpreters.ExecutionFailed as error:
        print(f"{name}: {error.excinfo.type.__name__}")
    else:
        print(f"{name}: loaded")
other.close()
