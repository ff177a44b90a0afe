"""Made on first use, by two first users: there are two of it."""
import functools
import threading

both_have_looked = threading.Barrier(2)
connection = None


def with_if():
    global connection
    if connection is None:  # check
        both_have_looked.wait()  # both saw that there is none
        made.append("connection")
        connection = object()  # act
    return connection


@functools.cache
def with_cache():
    both_have_looked.wait()  # both found the cache empty
    made.append("connection")
    return object()


for get in (with_if, with_cache):
    made = []
    threads = [threading.Thread(target=get) for _ in range(2)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    print(f"{get.__name__}: {len(made)} made")
