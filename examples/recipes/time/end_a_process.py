"""A time limit for a function: past it, its process is ended."""
import multiprocessing


def _call(function, args, sender):
    try:
        outcome = function(*args), None
    except Exception as error:
        outcome = None, error
    sender.send(outcome)


def run_with_limit(function, args, seconds):
    """Call a function in a process that is ended at the limit."""
    receiver, sender = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.Process(
        target=_call, args=(function, args, sender))
    process.start()
    sender.close()  # the process has its own: if it dies, EOFError
    try:
        if not receiver.poll(seconds):
            raise TimeoutError(f"no result after {seconds} s")
        result, error = receiver.recv()  # first take, then join
    except BaseException:  # Ctrl+C as well
        process.terminate()
        process.join(1)
        process.kill()  # if it would not go
        raise
    finally:
        process.join()
        receiver.close()
    if error is not None:
        raise error
    return result


def never_ends():
    while True:
        pass


if __name__ == "__main__":
    print("result:", run_with_limit(pow, (2, 10), seconds=60))
    try:
        run_with_limit(int, ("ten",), seconds=60)
    except ValueError as error:
        print("ValueError:", error)
    try:
        run_with_limit(never_ends, (), seconds=0.5)
    except TimeoutError as error:
        print("TimeoutError:", error)
    print("left behind:", multiprocessing.active_children())
