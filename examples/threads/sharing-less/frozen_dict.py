"""A frozendict of Python 3.15 cannot change under a reader."""
# /// script
# requires-python = ">=3.15"
# ///
import threading

servers = frozendict(main="10.0.0.1", spare="10.0.0.2")
has_begun = threading.Event()
is_moved = threading.Event()
seen = []


def reader():
    now = servers
    has_begun.set()
    is_moved.wait()  # the main thread moves a server meanwhile
    seen.extend(now.values())


thread = threading.Thread(target=reader)
thread.start()
has_begun.wait()
try:
    servers["main"] = "10.0.0.9"
except TypeError as error:
    print(error)
servers = servers | {"main": "10.0.0.9"}  # a new one
is_moved.set()
thread.join()
print("the reader read", *seen)
print("who reads now:", *servers.values())
print("can be a key:", {servers: "checked"}[servers])
