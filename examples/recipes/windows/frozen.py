"""Long work in the callback of a button freezes the window."""
# /// script
# tool.python.modules = ["tkinter"]
# tool.machine.display = true
# ///
import time
import tkinter as tk
from tkinter import ttk

STEPS = 5
ticks = 0


def tick():
    global ticks
    ticks += 1
    root.after(10, tick)  # again in 10 ms, if the window can


def work():
    """Runs in the main thread, which should draw the window."""
    before = ticks
    print("ticks before the click:", before > 0)
    for step in range(1, STEPS + 1):
        time.sleep(0.1)  # stands for one step of the work
        bar["value"] = step  # is drawn when work() has ended
    print("ticks during the work:", ticks - before)
    root.after(100, end, ticks)


def end(before):
    print("ticks after the work:", ticks > before)
    root.destroy()  # ends mainloop()


root = tk.Tk()
root.title("Frozen")
button = ttk.Button(root, text="Start", command=work)
bar = ttk.Progressbar(root, maximum=STEPS, length=240)
button.pack(padx=30, pady=(20, 10))
bar.pack(padx=30, pady=(10, 20))
root.after(10, tick)
root.after(100, button.invoke)  # stands for your click
root.mainloop()
