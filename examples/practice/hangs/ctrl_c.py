"""Ctrl+C reaches the main thread only; that must tell the rest."""
import _thread
import signal
import threading

signal.signal(signal.SIGINT, signal.default_int_handler)
stop = threading.Event()


def work():
    while not stop.wait(timeout=0.1):
        pass  # one piece of work


worker = threading.Thread(target=work)
worker.start()
try:
    _thread.interrupt_main()  # as if you had pressed Ctrl+C
    worker.join(timeout=60)
except KeyboardInterrupt:
    print("KeyboardInterrupt in", threading.current_thread().name)

worker.join(timeout=0.5)
print("the worker goes on:", worker.is_alive())

stop.set()
worker.join()
print("mended: the worker goes on:", worker.is_alive())
