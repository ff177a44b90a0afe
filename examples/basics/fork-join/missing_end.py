"""Without its END in the queue, a thread never ends."""
import queue
import threading

lines = queue.Queue()
END = object()
was_logged = threading.Event()


def log_progress():
    while (line := lines.get()) is not END:
        print("log:", line)
        was_logged.set()


logger = threading.Thread(target=log_progress)
logger.start()
lines.put("chunk 1 processed")
was_logged.wait()
logger.join(timeout=0.5)  # without a timeout: for ever
print("ended without END:", not logger.is_alive())

lines.put(END)
logger.join()
print("ended with END:   ", not logger.is_alive())
