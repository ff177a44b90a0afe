"""A function is sent to a process as its name, and found by it."""
import multiprocessing
import pickle


def work(number):
    return number * number


def main():
    global made_later

    def made_later(number):
        return number * number

    made_later.__qualname__ = "made_later"  # as if at the top
    sent = pickle.dumps(made_later)
    del made_later  # a worker imports the module, and has it not
    try:
        pickle.loads(sent)
    except AttributeError as error:
        says = "made_later" in str(error)
        print("AttributeError that names it:", says)

    with multiprocessing.get_context("spawn").Pool(1) as pool:
        print("at the top of the module:", pool.map(work, [2, 3]))


if __name__ == "__main__":
    main()
