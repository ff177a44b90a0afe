"""join() says nothing of an exception; result() raises it."""
import threading
from concurrent.futures import ThreadPoolExecutor


def work():
    raise ValueError("bad input")


def to_stderr(args):  # stands for the traceback on stderr
    print(f"on stderr: {args.exc_type.__name__}: {args.exc_value}")


threading.excepthook = to_stderr
thread = threading.Thread(target=work)
thread.start()
print("join() returned", thread.join())

with ThreadPoolExecutor() as pool:
    future = pool.submit(work)
try:
    future.result()
except ValueError as error:
    name = type(error).__name__
    print(f"mended: result() raised {name}: {error}")
