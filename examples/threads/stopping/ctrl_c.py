"""Ctrl+C raises KeyboardInterrupt in the main thread only."""
import _thread
import signal
import threading
import time

# A shell may have started this program with Ctrl+C ignored.
signal.signal(signal.SIGINT, signal.default_int_handler)

main_waits = threading.Event()
stop = threading.Event()


def work():
    try:
        main_waits.wait()
        _thread.interrupt_main()  # plays the user's Ctrl+C
        stop.wait()
        print("worker: asked to stop")
    except KeyboardInterrupt:
        print("worker: KeyboardInterrupt")


worker = threading.Thread(target=work)
worker.start()
try:
    main_waits.set()
    while True:
        time.sleep(0.01)  # stands for whatever main waits for
except KeyboardInterrupt:
    print("main:   KeyboardInterrupt")
    print("main:   worker is alive:", worker.is_alive())
    stop.set()
worker.join()
print("main:   worker is alive:", worker.is_alive())
