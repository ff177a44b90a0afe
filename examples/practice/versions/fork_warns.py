"""3.12: a fork beside a running thread warns."""
import multiprocessing
import sys
import threading
import warnings

if __name__ == "__main__":
    end = threading.Event()
    thread = threading.Thread(target=end.wait)
    thread.start()
    try:
        context = multiprocessing.get_context("fork")
    except ValueError:
        context = None  # as on Windows: no fork, no warning
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        if context:
            child = context.Process()
            child.start()
            child.join()
    end.set()
    thread.join()

    warned = any("fork" in str(w.message) for w in caught)
    expected = sys.version_info >= (3, 12) and context is not None
    print("warns from 3.12 on:", warned == expected)
