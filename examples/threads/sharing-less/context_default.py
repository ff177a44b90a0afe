"""Does a new thread begin with the context of its starter?"""
import sys
import threading
from contextvars import ContextVar

user = ContextVar("user", default="nobody")
user.set("Alice")

thread = threading.Thread(
    target=lambda: print("a new thread sees:", user.get())
)
thread.start()
thread.join()

flag = getattr(sys.flags, "thread_inherit_context", False)
print("thread_inherit_context:", bool(flag))
