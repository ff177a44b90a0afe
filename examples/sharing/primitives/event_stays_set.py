"""An Event stays set: whoever comes late need not wait at all."""
import threading

doors_open = threading.Event()
entered = []


def visitor(name):
    doors_open.wait()  # returns at once if the doors are open
    entered.append(name)


early = [
    threading.Thread(target=visitor, args=(name,))
    for name in ("Ann", "Ben")
]
for thread in early:
    thread.start()
print("before set():", len(entered), "entered")

doors_open.set()  # lets in all who wait, and all who come later
for thread in early:
    thread.join()
print("after set(): ", *sorted(entered))

late = threading.Thread(target=visitor, args=("Cid",))
late.start()
late.join()
print("came late:   ", entered[-1])

doors_open.clear()
print("after clear():", doors_open.wait(timeout=0.1))
