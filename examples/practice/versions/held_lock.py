"""A fork copies a held lock, but not the thread that holds it."""
import multiprocessing
import threading
import warnings

lock = threading.Lock()
is_held = threading.Event()
may_release = threading.Event()


def hold():
    with lock:
        is_held.set()
        may_release.wait()


def try_lock(answers):
    # In a forked child nobody will ever release it.
    answers.put(lock.acquire(timeout=1))


if __name__ == "__main__":
    holder = threading.Thread(target=hold)
    holder.start()
    is_held.wait()
    for method in ("fork", "forkserver", "spawn"):
        if method not in multiprocessing.get_all_start_methods():
            print(f"{method + ':':11} not on this system")
            continue
        context = multiprocessing.get_context(method)
        answers = context.Queue()
        child = context.Process(target=try_lock, args=(answers,))
        with warnings.catch_warnings():  # from 3.12, fork warns
            warnings.simplefilter("ignore", DeprecationWarning)
            child.start()
        print(f"{method + ':':11} free: {answers.get()}")
        child.join()
    may_release.set()
    holder.join()
