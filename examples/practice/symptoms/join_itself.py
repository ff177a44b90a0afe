"""A thread that joins itself would wait for its own end."""
import threading


def stop_all():
    for thread in threads:
        thread.join()


def stop_others():
    for thread in threads:
        if thread is not threading.current_thread():
            thread.join()


def run(stop):
    try:
        stop()
        print("mended:", stop.__name__, "returned")
    except RuntimeError as error:
        print(f"RuntimeError: {error}")


for stop in (stop_all, stop_others):
    threads = [threading.Thread(target=run, args=(stop,))]
    threads[0].start()
    threads[0].join()
