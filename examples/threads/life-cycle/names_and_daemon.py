"""A name is a label; daemon is inherited, and fixed at start."""
import threading

made = []


def make_another():
    made.append(threading.Thread(target=print))


unnamed = threading.Thread(target=make_another)
print("default name:", unnamed.name)

for daemon in (False, True):
    maker = threading.Thread(
        target=make_another, name="maker", daemon=daemon
    )
    maker.start()
    maker.join()
    print(f"{maker.name}: daemon {maker.daemon},",
          f"the thread it made: daemon {made[-1].daemon}")

try:
    maker.daemon = False
except RuntimeError as error:
    print("once started:", error)
