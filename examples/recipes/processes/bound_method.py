"""A bound method takes its whole object along with each task."""
import multiprocessing
import pickle
from concurrent.futures import ProcessPoolExecutor


class Shop:
    pickled = 0

    def __init__(self):
        self.prices = {number: 2 for number in range(100_000)}
        self.taken = 0

    def __getstate__(self):  # called when it is pickled
        Shop.pickled += 1
        return self.__dict__

    def sell(self, number):
        self.taken += self.prices[number]
        return self.taken


def price_of(number, price):
    return number * price


if __name__ == "__main__":
    shop = Shop()
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=spawn) as executor:
        answers = list(executor.map(shop.sell, [7, 8, 9]))
        print(f"3 tasks, the shop was pickled {Shop.pickled} times")
        print("each worked on a fresh copy:", answers)
        print("taken in the main process:", shop.taken)

        sold = [1, 2, 3]
        prices = [shop.prices[number] for number in (7, 8, 9)]
        shop.taken += sum(executor.map(price_of, sold, prices))
        print(f"mended: taken {shop.taken},",
              f"pickled {Shop.pickled} times")
    print("bytes for the method, more than 100,000:",
          len(pickle.dumps(shop.sell)) > 100_000)
    print("bytes for the function, fewer than 100:",
          len(pickle.dumps(price_of)) < 100)
