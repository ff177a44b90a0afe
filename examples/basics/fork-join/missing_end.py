"""Without its END in the queue, a thread never ends."""
import queue
import threading

lines = queue.Queue()
END = object()


def log_progress():
    while (line := lines.get()) is not END:
        print("log:", line)


logger = threading.Thread(target=log_progress)
logger.start()
lines.put("chunk 1 processed")
logger.join(timeout=0.5)  # without a timeout: for ever
print("joined without END:", not logger.is_alive())

lines.put(END)
logger.join()
print("joined with END:", not logger.is_alive())
