"""setprofile_all_threads() reaches threads that run already."""
# /// script
# requires-python = ">=3.12"
# ///
import threading

called = set()
running, go_on = threading.Event(), threading.Event()


def profile(frame, event, arg):
    if event == "call":
        called.add(frame.f_code.co_name)


def in_worker():
    pass


def work():
    running.set()
    go_on.wait()
    in_worker()


for install in (
    threading.setprofile,
    threading.setprofile_all_threads,
):
    running.clear()
    go_on.clear()
    called.clear()
    worker = threading.Thread(target=work)
    worker.start()
    running.wait()
    install(profile)  # the worker is running already
    go_on.set()
    worker.join()
    install(None)
    print(f"{install.__name__}:", "in_worker" in called)
