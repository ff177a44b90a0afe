"""Four tasks in two other interpreters: the answers in order."""
# /// script
# requires-python = ">=3.14"
# ///
from concurrent import interpreters
from concurrent.futures import InterpreterPoolExecutor


def square(number):
    return number * number, interpreters.get_current().id


if __name__ == "__main__":  # an interpreter imports this file anew
    with InterpreterPoolExecutor(max_workers=2) as pool:
        results = list(pool.map(square, range(1, 5)))
    answers, ran_in = zip(*results)
    main = interpreters.get_main().id
    print("answers:", answers)
    print("ran in the main interpreter:", main in ran_in)
