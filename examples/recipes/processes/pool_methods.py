"""The methods of multiprocessing.Pool, each on a small task."""
from multiprocessing import Pool


def power(base, exponent):
    return base ** exponent


def square(number):
    return number * number


if __name__ == "__main__":
    with Pool(2) as pool:
        print("map:", pool.map(square, range(5)))
        print("starmap:", pool.starmap(power, [(2, 3), (3, 2)]))
        for result in pool.imap(square, range(3)):  # one by one
            print("imap:", result)
        found = pool.imap_unordered(square, range(5))
        print("imap_unordered, sorted:", sorted(found))
        later = pool.apply_async(power, (2, 10))
        print("apply_async:", later.get())
