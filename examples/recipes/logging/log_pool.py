"""Workers of an Executor log into a queue that they inherit."""
import logging
import multiprocessing
import sys
from concurrent.futures import ProcessPoolExecutor
from logging.handlers import QueueHandler, QueueListener


def set_up(to_write):
    log = logging.getLogger("shop")
    log.setLevel(logging.INFO)
    log.addHandler(QueueHandler(to_write))


def work(number):
    logging.getLogger("shop").info("order %s", number)


def work_with(to_write, number):
    set_up(to_write)
    work(number)


if __name__ == "__main__":
    to_write = multiprocessing.Queue()
    listener = QueueListener(to_write,
                             logging.StreamHandler(sys.stdout))
    listener.start()

    with ProcessPoolExecutor(1) as executor:
        failed = executor.submit(work_with, to_write, 1)
        error = failed.exception()
        print(f"{type(error).__name__}: {error}")

    # One worker, so that the lines come in this order.
    with ProcessPoolExecutor(1, initializer=set_up,
                             initargs=[to_write]) as executor:
        list(executor.map(work, [1, 2, 3]))  # raises their errors

    listener.stop()
    to_write.close()
    to_write.join_thread()
