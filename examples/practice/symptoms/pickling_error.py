"""A lambda cannot go to another process; a named function can."""
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from pickle import PicklingError


def double(number):
    return 2 * number


if __name__ == "__main__":
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=spawn) as pool:
        future = pool.submit(lambda number: 2 * number, 21)
        try:
            future.result()
        except PicklingError as error:
            print(f"{PicklingError.__module__}.PicklingError: "
                  f"{str(error).partition(' at ')[0]} ...")
        print("mended:", pool.submit(double, 21).result())
