"""The counter without its lock: how many updates got lost?"""
import threading

counter = 0


def same(value):
    return value


def plain():
    global counter
    for _ in range(1_000_000):
        counter += 1


def with_a_call():
    global counter
    for _ in range(1_000_000):
        counter = same(counter) + 1  # read, call, add, write


for target in (plain, with_a_call):
    counter = 0
    threads = [threading.Thread(target=target) for _ in range(2)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    lost = 2_000_000 - counter
    print(f"{target.__name__}: {lost} of 2000000 lost")
