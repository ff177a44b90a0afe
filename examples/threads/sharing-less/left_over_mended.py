"""Each task clears away what it has set, also when it fails."""
import threading
from concurrent.futures import ThreadPoolExecutor

current = threading.local()


def serve(user):
    try:
        if user is not None:
            current.user = user
        return getattr(current, "user", "nobody")
    finally:
        current.__dict__.clear()  # of this thread's values only


with ThreadPoolExecutor(max_workers=1) as executor:
    for user in ("Alice", None):
        served_as = executor.submit(serve, user).result()
        print(f"logged in: {user!s:6} served as: {served_as}")
