"""Each start method: what does a child know of the parent?"""
import multiprocessing
import random
import sys

greeting = "as in the file"
number = random.random()


def tell(answers):
    answers.put((greeting, number))


def rule():
    """Which start method the documentation calls the default."""
    if sys.platform in ("win32", "darwin"):
        return "spawn"
    return "forkserver" if sys.version_info >= (3, 14) else "fork"


if __name__ == "__main__":
    greeting = "changed under the guard"
    for method in ("fork", "forkserver", "spawn"):
        if method not in multiprocessing.get_all_start_methods():
            print(f"{method + ':':11} not on this system")
            continue
        context = multiprocessing.get_context(method)
        answers = context.Queue()
        numbers = set()
        for _ in range(2):
            child = context.Process(target=tell, args=(answers,))
            child.start()
            told, drawn = answers.get()
            child.join()
            numbers.add(drawn)
        print(f"{method + ':':11} {told},",
              f"random numbers in two children: {len(numbers)}")

    default = multiprocessing.get_start_method()
    print("the default follows the rule:", default == rule())
