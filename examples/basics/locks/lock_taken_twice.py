"""The thread that holds a lock asks for it again."""
import threading

for name in ("Lock", "RLock"):
    lock = getattr(threading, name)()
    with lock:
        # Without a timeout, a Lock would wait here for ever.
        again = lock.acquire(timeout=0.1)
        print(f"{name}: taken again:", again)
        if again:
            lock.release()
