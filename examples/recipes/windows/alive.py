"""The window stays alive, because a thread does the long work."""
# /// script
# tool.python.modules = ["tkinter"]
# tool.machine.display = true
# ///
import queue
import threading
import time
import tkinter as tk
from tkinter import ttk

STEPS = 5
progress = queue.Queue()  # the thread puts, the window takes
ticked = threading.Event()  # only for the proof


def work():
    """Runs in a thread of its own, and touches no widget."""
    try:
        print("the window ticks meanwhile:", ticked.wait(10))
        for step in range(1, STEPS + 1):
            time.sleep(0.1)  # stands for one step of the work
            progress.put(step)
    finally:
        progress.put(None)  # the end, also after an exception


def start():
    button.config(state="disabled", text="Working ...")
    worker.start()
    root.after(20, take)


def take():
    """Runs in the main thread: takes what there is, and returns."""
    ticked.set()
    while not progress.empty():
        step = progress.get_nowait()  # nobody else takes
        if step is None:
            root.destroy()  # ends mainloop()
            return
        bar["value"] = step
        print("the bar shows", step, "of", STEPS)
    root.after(20, take)  # again in 20 ms; the window is free


worker = threading.Thread(target=work)
root = tk.Tk()
root.title("Alive")
button = ttk.Button(root, text="Start", command=start)
bar = ttk.Progressbar(root, maximum=STEPS, length=240)
button.pack(padx=30, pady=(20, 10))
bar.pack(padx=30, pady=(10, 20))
root.after(100, button.invoke)  # stands for your click
root.mainloop()
