"""An exception that cannot be copied breaks a pool; mended, not."""
import warnings
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

# 3.15 warns when it makes the traceback of a worker's exception.
warnings.filterwarnings("ignore", "Module globals is missing")


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


if __name__ == "__main__":
    for kind in (TooHigh, Mended):
        with ProcessPoolExecutor(max_workers=1) as pool:
            try:
                pool.submit(fail, kind).result()
            except BrokenProcessPool:
                print(f"{kind.__name__}: BrokenProcessPool")
            except kind as error:
                print(f"{kind.__name__}: {error}")
