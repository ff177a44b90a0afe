"""Each start method: what does a child know of the parent?"""
import multiprocessing
import sys

greeting = "as in the file"


def tell(answers):
    answers.put(greeting)


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
        child = context.Process(target=tell, args=(answers,))
        child.start()
        print(f"{method + ':':11} {answers.get()}")
        child.join()

    default = multiprocessing.get_start_method()
    print("the default follows the rule:", default == rule())
