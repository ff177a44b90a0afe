"""Two threads get the same number from one random generator."""
import random
import threading

both_look = threading.Barrier(2)


class Shared(random.Random):
    """Forces the unlucky run: both look before either takes."""

    @property
    def gauss_next(self):  # the second number of a pair, or None
        kept = self.kept
        if threading.current_thread().name in {"Ann", "Bob"}:
            both_look.wait()
        return kept

    @gauss_next.setter
    def gauss_next(self, value):
        self.kept = value


def draw(generator, numbers):
    numbers.append(generator.gauss(0, 1))


def in_two_threads(generators):
    drawn = []
    names = ["Ann", "Bob"]
    threads = [
        threading.Thread(target=draw, args=[one, drawn], name=name)
        for one, name in zip(generators, names, strict=True)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return len(set(drawn))


shared = Shared(1)
shared.gauss(0, 1)  # keeps the second number of the pair
print("one for both, numbers:", in_two_threads([shared, shared]))
own = [random.Random(seed) for seed in (1, 2)]
print("one for each, numbers:", in_two_threads(own))
