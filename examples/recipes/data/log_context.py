"""A filter puts the number of the request into each log line."""
import contextvars
import logging
import sys
from concurrent.futures import ThreadPoolExecutor

request = contextvars.ContextVar("request", default="-")


def add_request(record):
    record.request = request.get()
    return True


handler = logging.StreamHandler(sys.stdout)
handler.addFilter(add_request)
form = logging.Formatter("[request %(request)s] %(message)s")
handler.setFormatter(form)
log = logging.getLogger("shop")
log.setLevel(logging.INFO)
log.addHandler(handler)

with ThreadPoolExecutor(max_workers=1) as pool:
    pool.submit(int).result()  # now the worker is there
    request.set("7")
    log.info("in the thread that has set it")
    pool.submit(log.info, "in a worker: it is lost").result()
    context = contextvars.copy_context()
    pool.submit(context.run, log.info, "in a worker, sent").result()
