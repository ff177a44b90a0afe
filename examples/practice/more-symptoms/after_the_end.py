"""A thread that works on after the end cannot hand out work."""
import threading
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor()


def work_on():
    threading.main_thread().join()  # main has come to its end
    try:
        pool.submit(print, "never printed")
    except RuntimeError as error:
        print(f"RuntimeError: {error}")


threading.Thread(target=work_on).start()
print("main ends without waiting for its thread")
