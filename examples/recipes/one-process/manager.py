"""A Manager's dict: a change inside a value is lost, and a +=."""
from multiprocessing import Manager, Process

TIMES = 100


def change_list(shared, lock, both):
    with lock:
        shared["list"].append(1)  # changes a copy
        shared["list"] = shared["list"] + [2]  # stores a new value


def without_lock(shared, lock, both):
    count = shared["count"]  # += is two requests: the first
    both.wait()  # the unlucky moment, on every run
    shared["count"] = count + 1  # the second


def with_lock(shared, lock, both):
    both.wait()  # now both add
    for _ in range(TIMES):
        with lock:
            shared["count"] += 1


def run_twice(target, *args):
    pair = [Process(target=target, args=args) for _ in range(2)]
    for process in pair:
        process.start()
    for process in pair:
        process.join()


if __name__ == "__main__":
    with Manager() as manager:
        shared = manager.dict(list=[], count=0)
        lock = manager.Lock()
        both = manager.Barrier(2)

        run_twice(change_list, shared, lock, both)
        print("list, two have changed it:", shared["list"])
        run_twice(without_lock, shared, lock, both)
        print("count, two have added 1:", shared["count"])
        shared["count"] = 0
        run_twice(with_lock, shared, lock, both)
        print(f"count, two have added {TIMES}:", shared["count"])
