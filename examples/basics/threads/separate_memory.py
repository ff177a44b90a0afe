"""A process changes a list of its own: the parent's stays."""
import multiprocessing
import os

basket = ["apple"]


def shop(answers):
    basket.append("bread")  # this process's copy
    answers.put((basket, os.getpid()))


if __name__ == "__main__":  # a new process imports this file anew
    answers = multiprocessing.Queue()
    worker = multiprocessing.Process(target=shop, args=(answers,))
    worker.start()
    workers_basket, worker_pid = answers.get()
    worker.join()

    print("worker sees:", workers_basket)
    print("parent sees:", basket)
    print("same process:", worker_pid == os.getpid())
