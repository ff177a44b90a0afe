"""Why does get() of a Pool never return after an exception?"""
import multiprocessing
import threading
import warnings

# 3.15 warns when it makes the traceback of a worker's exception.
warnings.filterwarnings("ignore", "Module globals is missing")
thread_died = threading.Event()


class TooHigh(Exception):
    def __init__(self, value, limit):
        super().__init__(f"{value} is over {limit}")  # one argument


class Mended(Exception):
    def __init__(self, value, limit):
        super().__init__(value, limit)  # all of its own arguments

    def __str__(self):
        return "{} is over {}".format(*self.args)


def fail(kind):
    raise kind(7, 5)


def tell(args):
    """Tell here what would go to stderr."""
    print(f"a thread died: {args.exc_type.__name__}:",
          args.exc_value)
    thread_died.set()


if __name__ == "__main__":
    threading.excepthook = tell
    try:
        with multiprocessing.Pool(1) as pool:
            result = pool.apply_async(fail, [TooHigh])
            thread_died.wait()  # it gives out the results
            try:
                result.get(timeout=0.5)  # without it: for ever
            except multiprocessing.TimeoutError:
                print("TooHigh: no answer")
            later = pool.apply_async(abs, [-1])
            later.wait(timeout=0.5)
            print("a later task has an answer:", later.ready())
    except AssertionError as error:
        print("leaving the pool:", type(error).__name__)

    with multiprocessing.Pool(1) as pool:
        try:
            pool.apply(fail, [Mended])
        except Mended as error:
            print("Mended:", error)
