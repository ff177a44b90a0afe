"""A worker of multiprocessing.Pool may start no process itself."""
import multiprocessing
from concurrent.futures import ProcessPoolExecutor


def start_a_child():
    child = multiprocessing.Process(target=int)
    try:
        child.start()
    except AssertionError as error:
        return f"AssertionError: {error}"
    child.join()
    return f"it may, and ended with {child.exitcode}"


if __name__ == "__main__":
    with multiprocessing.Pool(1) as pool:
        print("a worker of Pool:", pool.apply(start_a_child))
    with ProcessPoolExecutor(1) as pool:
        result = pool.submit(start_a_child).result()
    print("mended, a worker of an Executor:", result)
