"""How do I get a value back from a Process? By a queue or pool."""
import queue
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Process, Queue


def put_number(text, answers):
    try:
        answers.put((text, int(text)))
    except ValueError as error:  # else nothing would be put
        answers.put((text, error))


def put_nothing(answers):
    sys.exit(1)  # an exception has this exit code too


if __name__ == "__main__":
    answers = Queue()
    processes = [Process(target=put_number, args=(text, answers))
                 for text in ("1", "two")]
    for process in processes:
        process.start()
    found = dict(answers.get() for _ in processes)
    for process in processes:
        process.join()  # only now
    print("by a queue:", repr(found["1"]), repr(found["two"]))

    process = Process(target=put_nothing, args=(answers,))
    process.start()
    process.join()
    try:
        answers.get(timeout=0.5)  # without it: for ever
    except queue.Empty:
        print("no answer, exit code", process.exitcode)

    with ProcessPoolExecutor(2) as executor:
        one, two = (executor.submit(int, text)
                    for text in ("1", "two"))
        print("by a pool:", one.result(), repr(two.exception()))
