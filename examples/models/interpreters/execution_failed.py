"""An exception comes back, and the interpreter lives on."""
# /// script
# requires-python = ">=3.14"
# ///
from concurrent import interpreters
from concurrent.futures import InterpreterPoolExecutor


def parse(text):
    return int(text)


if __name__ == "__main__":  # an interpreter imports this file anew
    other = interpreters.create()
    try:
        other.call(parse, "ten")
    except interpreters.ExecutionFailed as error:
        print(type(error).__name__)
        print("it was a", error.excinfo.type.__name__)
    print("after that:", other.call(parse, "10"))
    other.close()

    with InterpreterPoolExecutor() as pool:
        try:
            pool.submit(parse, "ten").result()
        except ValueError as error:
            print("a pool raises the", type(error).__name__)
            print("its cause:", type(error.__cause__).__name__)
