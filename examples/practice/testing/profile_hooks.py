"""A profile function sees the calls of its own thread only."""
import sys
import threading

called = set()


def profile(frame, event, arg):
    if event == "call":
        called.add(frame.f_code.co_name)


def in_main():
    pass


def in_worker():
    pass


def seen():
    """Call one function here and one in a new thread."""
    called.clear()
    worker = threading.Thread(target=in_worker)
    in_main()
    worker.start()
    worker.join()
    return sorted(called & {"in_main", "in_worker"})


sys.setprofile(profile)  # this thread
print("sys.setprofile:", *seen())

threading.setprofile(profile)  # threads started from now on
print("and threading.setprofile:", *seen())
sys.setprofile(None)
threading.setprofile(None)
