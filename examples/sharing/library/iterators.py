"""Two threads share a zip(): its pairs are mixed; a lock helps."""
import threading


class Locked:
    """Lets one thread at a time into an iterator."""

    def __init__(self, iterable):
        self._iterator = iter(iterable)
        self._lock = threading.Lock()

    def __iter__(self):
        return self

    def __next__(self):
        with self._lock:
            return next(self._iterator)


class Names:
    """Forces the unlucky run: stops whoever has the first name."""

    def __init__(self):
        self._names = iter(["Ann", "Bob"])
        self.first_is_inside = threading.Event()
        self.second_has_tried = threading.Event()

    def __iter__(self):
        return self

    def __next__(self):
        name = next(self._names)
        if name == "Ann":
            self.first_is_inside.set()
            self.second_has_tried.wait()
        return name


def taken_by_two(wrap, patience):
    names = Names()
    pairs = wrap(zip(names, ["tea", "juice"], strict=True))
    taken = []

    def take():
        taken.append(next(pairs))

    first = threading.Thread(target=take)
    second = threading.Thread(target=take)
    first.start()
    names.first_is_inside.wait()
    second.start()
    second.join(patience)  # with the lock, it waits for the first
    names.second_has_tried.set()
    first.join()
    second.join()
    return sorted(taken)


print("shared:", taken_by_two(iter, patience=60))
print("locked:", taken_by_two(Locked, patience=0.2))
