"""A process cannot end before its data has been taken."""
from multiprocessing import Process, Queue


def send(queue):
    queue.put("x" * 1_000_000)  # more than the pipe holds


if __name__ == "__main__":
    queue = Queue()
    sender = Process(target=send, args=(queue,))
    sender.start()
    sender.join(timeout=2)  # without a time limit: for ever
    print("joined before get():", not sender.is_alive())
    print("characters:", len(queue.get()))
    sender.join()
    print("joined after get():", not sender.is_alive())
