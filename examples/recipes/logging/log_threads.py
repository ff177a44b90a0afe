"""Threads put log records into a queue; one thread writes them."""
import logging
import queue
import sys
import threading
from logging.handlers import QueueHandler, QueueListener

to_write = queue.SimpleQueue()
handler = logging.StreamHandler(sys.stdout)
form = logging.Formatter("%(threadName)s: %(message)s")
handler.setFormatter(form)
listener = QueueListener(to_write, handler)
log = logging.getLogger("shop")
log.setLevel(logging.INFO)
log.addHandler(QueueHandler(to_write))  # it never waits for a disk


def work(count):
    for number in range(count):
        log.info("order %d", number)


listener.start()
threads = [threading.Thread(target=work, args=[2], name=name)
           for name in ("Ann", "Bob")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
listener.stop()  # writes what is left
