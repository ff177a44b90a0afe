"""Two threads ask one generator at once; a lock lets in one."""
import threading

inside, go_on = threading.Event(), threading.Event()
lock = threading.Lock()
taken = []


def numbers():
    for number in (1, 2, 3):
        inside.set()
        go_on.wait()
        yield number


def take_locked():
    with lock:
        taken.append(next(source))


source = numbers()
thread = threading.Thread(target=take_locked)
thread.start()
inside.wait()  # the other thread is in the generator now
try:
    next(source)  # without the lock
except ValueError as error:
    print(f"ValueError: {error}")

other = threading.Thread(target=take_locked)
other.start()
go_on.set()
thread.join()
other.join()
print("mended: with the lock,", taken)
