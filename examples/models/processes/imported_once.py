"""Who runs the file's top lines: each child, or the server once?"""
import multiprocessing
import os
import random

imported_by = os.getpid()
token = random.random()


def tell(answers):
    answers.put((imported_by == os.getpid(), token))


if __name__ == "__main__":
    for method in ("forkserver", "spawn"):
        if method not in multiprocessing.get_all_start_methods():
            print(f"{method + ':':11} not on this system")
            continue
        context = multiprocessing.get_context(method)
        answers = context.Queue()
        told = []
        for _ in range(3):
            child = context.Process(target=tell, args=(answers,))
            child.start()
            told.append(answers.get())
            child.join()
        itself = all(own for own, _ in told)
        tokens = len({token for _, token in told})
        who = "each child" if itself else "the server"
        print(f"{method + ':':11} {who}, random numbers: {tokens}")
