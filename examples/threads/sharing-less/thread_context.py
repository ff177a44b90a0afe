"""Thread(context=...) gives a thread the values of its starter."""
# /// script
# requires-python = ">=3.14"
# ///
import threading
from contextvars import Context, ContextVar, copy_context

user = ContextVar("user", default="nobody")


def greet(how):
    print(f"{how}: {user.get()}")


user.set("Ann")
for how, context in {
    "a copy of mine": copy_context(),
    "an empty one": Context(),
}.items():
    thread = threading.Thread(target=greet, args=[how],
                              context=context)
    thread.start()
    thread.join()
