"""A process can be ended from outside; a thread cannot."""
import multiprocessing
import signal


def never_ends():
    while True:
        pass


def run(function, seconds):
    """Call a function; TimeoutError after so many seconds."""
    process = multiprocessing.Process(target=function)
    process.start()
    process.join(seconds)
    if process.is_alive():
        process.terminate()
        process.join()
        how = signal.Signals(-process.exitcode).name
        raise TimeoutError(f"ended by {how}")


if __name__ == "__main__":
    try:
        run(never_ends, seconds=0.5)
    except TimeoutError as error:
        print("TimeoutError:", error)
