"""One thread gives up at a barrier: all of them are told."""
import threading

barrier = threading.Barrier(3)
log = []


def meet(name, timeout=None):
    try:
        barrier.wait(timeout)
        log.append(f"{name}: met the others")
    except threading.BrokenBarrierError as error:
        log.append(f"{name}: {type(error).__name__}")


def run_all(*threads):
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(*sorted(log), sep="\n")
    log.clear()


def visitor(*args):
    return threading.Thread(target=meet, args=args)


run_all(visitor("Ann", 0.2), visitor("Ben"))  # Cid is late
run_all(visitor("Cid"))
print("broken:", barrier.broken)

barrier.reset()  # by somebody who knows that nobody waits
run_all(visitor("Ann"), visitor("Ben"), visitor("Cid"))
