"""Each thread holds one lock and waits for the other, for ever."""
import threading

locks = {"A": threading.Lock(), "B": threading.Lock()}
holds, wants = {}, {}
both_hold_one = threading.Barrier(3)  # the two, and the main thread


def work(first, second):
    name = threading.current_thread().name
    with locks[first]:
        holds[name], wants[name] = first, second
        both_hold_one.wait()
        with locks[second]:  # waits for ever
            wants[name] = None


# Daemon threads, or the program could not end.
threads = [
    threading.Thread(target=work, args=args, name=name, daemon=True)
    for name, args in (
        ("thread 1", ("A", "B")),
        ("thread 2", ("B", "A")),
    )
]
for t in threads:
    t.start()
both_hold_one.wait()

for t in threads:
    t.join(timeout=0.5)
for t in threads:
    print(f"{t.name} holds {holds[t.name]}, wants {wants[t.name]}")
print("ended:", [not t.is_alive() for t in threads])
