"""A pool's thread is used again, with what is left in it."""
import threading
from concurrent.futures import ThreadPoolExecutor

current = threading.local()


def serve(user):
    if user is not None:
        current.user = user
    return getattr(current, "user", "nobody")


with ThreadPoolExecutor(max_workers=1) as executor:
    for user in ("Alice", None):
        served_as = executor.submit(serve, user).result()
        print(f"logged in: {user!s:6} served as: {served_as}")
