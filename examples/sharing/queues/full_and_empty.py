"""What a Queue refuses to do, and a SimpleQueue."""
import queue

for name, items in (
    ("Queue(maxsize=1)", queue.Queue(maxsize=1)),
    ("SimpleQueue()", queue.SimpleQueue()),
):
    print(name)
    items.put("first")
    try:
        items.put_nowait("second")
        print("  second put: done, it never has to wait")
    except queue.Full as error:
        print("  second put:", type(error).__name__)
    items.get()
    while not items.empty():  # a safe question: no other threads
        items.get()
    try:
        items.get(timeout=0.1)
    except queue.Empty as error:
        print("  get, nothing there:", type(error).__name__)
    for method in ("full", "task_done", "join"):
        print(f"  has {method}():", hasattr(items, method))
