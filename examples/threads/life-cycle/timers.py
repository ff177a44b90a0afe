"""A Timer is a thread that waits first, and can be cancelled."""
import threading

rang = threading.Event()
soon = threading.Timer(0.2, rang.set)
later = threading.Timer(3600, print, args=("an hour has passed",))
soon.start()
later.start()

rang.wait()
soon.join()
print("soon:  rang", rang.is_set(), " alive", soon.is_alive())
print("later: alive", later.is_alive(), " daemon", later.daemon)

later.cancel()  # without this, the program would last an hour
later.join()
print("later: alive", later.is_alive())
