"""Two threads that both read before either writes, then a lock."""
import threading

counter = 0
lock = threading.Lock()
both_have_read = threading.Barrier(2)


def without_lock():
    global counter
    value = counter
    both_have_read.wait()  # the unlucky moment, on every run
    counter = value + 1


def with_lock():
    global counter
    with lock:
        counter += 1


print("expected: 2")
for label, target in (
    ("without lock", without_lock),
    ("with lock", with_lock),
):
    counter = 0
    threads = [threading.Thread(target=target) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(f"{label}: {counter}")
