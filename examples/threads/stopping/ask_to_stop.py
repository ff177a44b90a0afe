"""The worker is asked to stop, ends its step, and cleans up."""
import threading

stop = threading.Event()
third_step = threading.Event()


def work():
    steps = 0
    try:
        while not stop.is_set():
            steps += 1  # one step of the work
            if steps == 3:
                third_step.set()
            stop.wait(0.01)  # a pause that a request cuts short
    finally:
        print("worker: cleaned up")


worker = threading.Thread(target=work)
worker.start()
third_step.wait()
print("main:   please stop")
stop.set()
worker.join()
print("main:   worker is alive:", worker.is_alive())
