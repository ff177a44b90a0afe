"""Is the thread alive before start(), after it, after join()?"""
import threading

may_end = threading.Event()
worker = threading.Thread(target=may_end.wait)

print("made:     alive is", worker.is_alive())
worker.start()
print("started:  alive is", worker.is_alive())
worker.join(timeout=0.1)  # gives up waiting after 0.1 s
print("waited:   alive is", worker.is_alive())
may_end.set()
worker.join()  # waits for as long as it takes
print("joined:   alive is", worker.is_alive())

try:
    worker.start()
except RuntimeError as error:
    print("started again:", error)
