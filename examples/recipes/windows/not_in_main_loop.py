"""A thread must not touch a widget: it hands over the text."""
# /// script
# tool.python.modules = ["tkinter"]
# tool.machine.display = true
# ///
import queue
import threading
import tkinter as tk


def touch():
    try:
        label["text"] = "from a thread"
    except RuntimeError as error:  # after a second of waiting
        print("RuntimeError:", error)


def work():
    texts.put("from a queue")  # a queue is safe for every thread


def show():
    try:
        label["text"] = texts.get_nowait()
    except queue.Empty:
        root.after(20, show)  # nothing yet: look again in 20 ms
    else:
        print("the label shows:", label["text"])
        root.destroy()


texts = queue.Queue()
root = tk.Tk()
label = tk.Label(root, text="nothing yet")
label.pack(padx=30, pady=20)

thread = threading.Thread(target=touch)
thread.start()
thread.join()  # so the main thread waits here, not in mainloop()
print("the label shows:", label["text"])

thread = threading.Thread(target=work)
thread.start()
show()
root.mainloop()
thread.join()
