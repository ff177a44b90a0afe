"""A process can be killed from outside; a thread cannot."""
import multiprocessing
import threading


def ways_to_end(unit):
    names = ("kill", "stop", "terminate")
    return [name for name in names if hasattr(unit, name)]


print("process:", ways_to_end(multiprocessing.Process))
print("thread: ", ways_to_end(threading.Thread))
