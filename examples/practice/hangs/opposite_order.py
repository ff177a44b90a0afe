"""Each thread holds one lock and wants the other's."""
import threading

tea, milk = threading.Lock(), threading.Lock()
each_has_one = threading.Barrier(2)
served = []


def opposite_order(first, second):
    with first:
        each_has_one.wait()
        # Without a timeout, both would wait here for ever.
        served.append(second.acquire(timeout=0.5))
        each_has_one.wait()  # nobody lets go before both gave up


def mended(first, second):
    with tea, milk:  # in the same order, whoever asks
        served.append(True)


for serve in (opposite_order, mended):
    served.clear()
    threads = [
        threading.Thread(target=serve, args=locks)
        for locks in ((tea, milk), (milk, tea))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(f"{serve.__name__}: got both locks:", served)
