"""A second thread says hello; join() waits until it has."""
import threading


def greet():
    print("Hello from", threading.current_thread().name)


worker = threading.Thread(target=greet, name="the worker thread")
worker.start()
worker.join()
print("Hello from the main thread")
