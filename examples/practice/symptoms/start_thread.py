"""More threads than fit, then a pool of four for all the tasks."""
import threading
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import Process


def one_thread_per_task():
    done = threading.Event()
    # Each thread needs a stack. Of this size, few have room.
    threading.stack_size(2**46)
    try:
        for _ in range(1000):
            threading.Thread(target=done.wait).start()
    except RuntimeError as error:
        print(f"RuntimeError: {error}")
    done.set()


if __name__ == "__main__":
    # In a process of its own, so that the stack size ends with it.
    child = Process(target=one_thread_per_task)
    child.start()
    child.join()

    with ThreadPoolExecutor(max_workers=4) as pool:
        results = list(pool.map(str, range(1000)))
    print("mended:", len(results), "tasks, 4 threads at most")
