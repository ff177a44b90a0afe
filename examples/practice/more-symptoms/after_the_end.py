"""A thread that works on after the end cannot hand out work."""
import threading
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor()


def work_in_time():
    with ThreadPoolExecutor() as own:
        own.submit(print, "mended: handed out in time")


def work_on():
    threading.main_thread().join()  # main has come to its end
    try:
        pool.submit(print, "never printed")
    except RuntimeError as error:
        print(f"RuntimeError: {error}")


in_time = threading.Thread(target=work_in_time)
in_time.start()
in_time.join()  # so main waits for it

threading.Thread(target=work_on).start()
print("main ends without waiting for the other")
