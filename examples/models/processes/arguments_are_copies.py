"""A worker changes its copy of the argument, and sends it back."""
import multiprocessing
from concurrent.futures import ProcessPoolExecutor


def add_bread(basket):
    basket.append("bread")  # a copy: the caller's stays
    return basket  # copied once more, on the way back


if __name__ == "__main__":
    basket = ["apple"]
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=spawn) as executor:
        answer = executor.submit(add_bread, basket).result()

    print("caller's basket:", basket)
    print("answer:         ", answer)
