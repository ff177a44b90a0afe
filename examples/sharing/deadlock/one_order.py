"""Both threads take the locks in one order, and both end."""
import threading

locks = {"A": threading.Lock(), "B": threading.Lock()}
both_hold_one = threading.Barrier(2)


def let_the_other_come():
    try:
        both_hold_one.wait(timeout=0.2)
    except threading.BrokenBarrierError:
        pass  # it could not: it waits for its first lock


def work(first, second):
    # Whatever order the caller names, A is taken before B.
    first, second = sorted((first, second))
    with locks[first]:
        let_the_other_come()
        with locks[second]:
            name = threading.current_thread().name
            print(name, "has", first, "and", second)


threads = [
    threading.Thread(target=work, args=args, name=name, daemon=True)
    for name, args in (
        ("thread 1", ("A", "B")),
        ("thread 2", ("B", "A")),
    )
]
for t in threads:
    t.start()
for t in threads:
    t.join(timeout=10)
print("ended:", [not t.is_alive() for t in threads])
