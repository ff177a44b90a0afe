"""A thread is new, then alive and listed, then ended for good."""
import threading

has_begun, may_end = threading.Event(), threading.Event()


def show(moment):
    listed = worker in threading.enumerate()
    alive = worker.is_alive()
    print(f"{moment:8} is alive: {alive!s:6} is listed: {listed}")


def work():
    show("running")
    has_begun.set()
    may_end.wait()


worker = threading.Thread(target=work)
show("new")

worker.start()
has_begun.wait()
show("waiting")  # for may_end, or about to wait for it

may_end.set()
worker.join()
show("ended")

try:
    worker.start()
except RuntimeError as error:
    print("start() again:", error)
