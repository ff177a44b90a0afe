"""A queue carries tasks to another interpreter and back."""
# /// script
# requires-python = ">=3.14"
# ///
from concurrent import interpreters


def work(tasks, results):
    while (number := tasks.get()) is not None:
        results.put((number, number * number))
    results.put(None)  # this was the last one


if __name__ == "__main__":  # an interpreter imports this file anew
    tasks = interpreters.create_queue()
    results = interpreters.create_queue()
    other = interpreters.create()
    thread = other.call_in_thread(work, tasks, results)
    for number in (1, 2, 3):
        tasks.put(number)
    tasks.put(None)  # there are no more
    while (result := results.get()) is not None:
        print(result)
    thread.join()
    other.close()
