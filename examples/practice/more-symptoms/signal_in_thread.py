"""Only the main thread may set a handler; it tells the others."""
import signal
import threading

stop = threading.Event()


def set_handler():
    try:
        signal.signal(signal.SIGINT, lambda *_: stop.set())
    except ValueError as error:
        print(f"ValueError: {error}")


thread = threading.Thread(target=set_handler)
thread.start()
thread.join()

set_handler()  # in the main thread
waiting = threading.Thread(target=stop.wait)
waiting.start()
signal.raise_signal(signal.SIGINT)  # as Ctrl+C does
waiting.join()
print("mended: the thread was told to stop")
