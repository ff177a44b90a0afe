"""sort() is one operation, yet an item that is added gets lost."""
import threading

items = ["pear", "fig", "banana"]
is_sorting, is_added = threading.Event(), threading.Event()


def key(item):
    is_sorting.set()
    is_added.wait()  # stands for a key that takes a while
    return len(item)


def sort():
    try:
        items.sort(key=key)
    except ValueError as error:
        print("sort():", error)


sorter = threading.Thread(target=sort)
sorter.start()
is_sorting.wait()
print("in the middle of sort():", items)
items.append("plum")
is_added.set()
sorter.join()
print("in the end:", items)
print("plum is lost:", "plum" not in items)
