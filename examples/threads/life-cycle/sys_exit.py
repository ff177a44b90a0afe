"""sys.exit() ends the thread that calls it, and nothing else."""
import sys
import threading


def leave():
    sys.exit("this text is not printed, either")
    print("not reached")


worker = threading.Thread(target=leave)
worker.start()
worker.join()
print("the worker has ended:", not worker.is_alive())
print("the program goes on")
