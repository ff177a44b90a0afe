"""Another thread changes what is being read; a copy stays whole."""
import threading


def meanwhile(change):
    other = threading.Thread(target=change)
    other.start()
    other.join()  # the change is made before the loop goes on


def walk(stock, change):
    seen = []
    try:
        for item in stock:
            seen.append(item)
            if len(seen) == 1:
                meanwhile(change)
        print("saw", *seen)
    except RuntimeError as error:
        print("saw", *seen, "-", error)


stock = {"apple": 1, "banana": 2, "cherry": 3}
print("dict: ", end="")
walk(stock, lambda: stock.update(damson=4))

names = ["apple", "banana", "cherry"]
print("list: ", end="")
walk(names, lambda: names.remove("apple"))

stock = {"apple": 1, "banana": 2, "cherry": 3}
print("copy of the dict: ", end="")
walk(stock.copy(), lambda: stock.update(damson=4))

names = ["apple", "banana", "cherry"]
print("copy of the list: ", end="")
walk(names.copy(), lambda: names.remove("apple"))
