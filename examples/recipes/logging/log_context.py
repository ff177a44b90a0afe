"""A filter of the QueueHandler puts the request into each line."""
import contextvars
import logging
import queue
import sys
from concurrent.futures import ThreadPoolExecutor
from logging.handlers import QueueHandler, QueueListener

request = contextvars.ContextVar("request", default="-")


def add_request(record):  # runs in the thread that logs
    record.request = request.get()
    return True


def add_too_late(record):  # runs in the thread of the listener
    record.too_late = request.get()
    return True


to_write = queue.SimpleQueue()
sender = QueueHandler(to_write)
sender.addFilter(add_request)
writer = logging.StreamHandler(sys.stdout)
writer.addFilter(add_too_late)
writer.setFormatter(logging.Formatter(
    "%(message)s: request %(request)s, too late: %(too_late)s"))
log = logging.getLogger("shop")
log.setLevel(logging.INFO)
log.addHandler(sender)
listener = QueueListener(to_write, writer)
listener.start()

with ThreadPoolExecutor(max_workers=1) as pool:
    pool.submit(int).result()  # now the worker is there
    request.set("7")
    log.info("in the thread that has set it")
    pool.submit(log.info, "in a worker").result()
    context = contextvars.copy_context()
    pool.submit(context.run, log.info, "in a worker, sent").result()
listener.stop()
