"""A log line tells the name and the numbers of its thread."""
import io
import logging
import threading
from concurrent.futures import ThreadPoolExecutor


def add_native_id(record):
    record.native_id = threading.get_native_id()
    return True


lines = io.StringIO()
handler = logging.StreamHandler(lines)
handler.addFilter(add_native_id)
handler.setFormatter(logging.Formatter(
    "%(threadName)s %(thread)d %(native_id)d %(message)s"))
log = logging.getLogger("shop")
log.setLevel(logging.INFO)
log.addHandler(handler)


def work():
    log.info("hello")
    return threading.get_ident(), threading.get_native_id()


with ThreadPoolExecutor(1, thread_name_prefix="shop") as pool:
    of_worker = pool.submit(work).result()
of_main = work()

for line, own in zip(lines.getvalue().splitlines(),
                     [of_worker, of_main], strict=True):
    name, ident, native_id, message = line.split()
    print(name, "says", message)
    print("   thread is its get_ident():", int(ident) == own[0])
    print("   native id is its own:", int(native_id) == own[1])
