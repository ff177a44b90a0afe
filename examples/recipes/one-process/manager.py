"""A change inside a value of a Manager's dict is lost."""
from multiprocessing import Manager, Process


def fill(shared, lock):
    shared["list"].append(1)  # changes a copy
    shared["list"] = shared["list"] + [2]  # stores a new value
    for _ in range(100):
        with lock:  # read, add and write are three requests
            shared["count"] += 1


if __name__ == "__main__":
    with Manager() as manager:
        shared = manager.dict({"list": [], "count": 0})
        lock = manager.Lock()
        both = [Process(target=fill, args=(shared, lock))
                for _ in range(2)]
        for process in both:
            process.start()
            process.join()
        print("list:", shared["list"])
        print("count:", shared["count"])
