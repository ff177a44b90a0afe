"""Four threads, single operations on a list and a dict: 0 lost."""
import threading

THREADS, TIMES = 4, 10_000
start_together = threading.Barrier(THREADS)
items, numbers, owner = [], {}, {}
left = list(range(THREADS * TIMES))
popped = [[] for _ in range(THREADS)]
owners = []


def work(thread):
    start_together.wait()
    for i in range(TIMES):
        items.append(i)
        numbers[thread, i] = i  # a key of its own each time
        popped[thread].append(left.pop())
    owners.append(owner.setdefault("owner", thread))


threads = [
    threading.Thread(target=work, args=(n,)) for n in range(THREADS)
]
for t in threads:
    t.start()
for t in threads:
    t.join()

wanted = THREADS * TIMES
print("list.append:", wanted - len(items), "of", wanted, "lost")
lost = wanted - len(numbers)
print("d[key] = value:", lost, "of", wanted, "lost")
twice = wanted - len(set().union(*popped))
print("list.pop:", twice, "of", wanted, "taken twice")
print("d.setdefault: one owner:", len(set(owners)) == 1)
