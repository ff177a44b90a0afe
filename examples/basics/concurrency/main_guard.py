"""A new process imports this file under another name."""
import multiprocessing


def job(names):
    names.put(__name__)


if __name__ == "__main__":
    context = multiprocessing.get_context("spawn")
    names = context.Queue()
    process = context.Process(target=job, args=(names,))
    process.start()
    print("in the child: ", names.get())
    print("in the parent:", __name__)
    process.join()
