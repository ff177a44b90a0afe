"""Processes send their log records to one, which writes them."""
import logging
import multiprocessing
import sys
from logging.handlers import QueueHandler, QueueListener


def work(to_write):
    log = logging.getLogger("shop")
    log.setLevel(logging.INFO)
    log.addHandler(QueueHandler(to_write))
    log.info("done")


if __name__ == "__main__":
    to_write = multiprocessing.Queue()
    handler = logging.StreamHandler(sys.stdout)
    form = logging.Formatter("%(processName)s: %(message)s")
    handler.setFormatter(form)
    listener = QueueListener(to_write, handler)
    listener.start()
    workers = [multiprocessing.Process(target=work, args=[to_write],
                                       name=name)
               for name in ("Ann", "Bob")]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    listener.stop()
    to_write.close()
    to_write.join_thread()
