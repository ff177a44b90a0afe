"""The thread that holds a lock asks for it again."""
import threading

locks = {"Lock": threading.Lock(), "RLock": threading.RLock()}
for name, lock in locks.items():
    with lock:
        # Without a timeout, a Lock would wait here for ever.
        again = lock.acquire(timeout=0.1)
        print(f"{name}: taken again:", again)
        if again:
            lock.release()
