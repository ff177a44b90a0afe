"""sentinel() of Python 3.15 makes an end that stays itself."""
# /// script
# requires-python = ">=3.15"
# ///
import multiprocessing
import pickle

END = sentinel("END")
OBJECT = object()  # what was used before


def consume(numbers, total):
    for number in iter(numbers.get, END):  # until END comes
        total.value += number


if __name__ == "__main__":
    for end in END, OBJECT:
        sent = pickle.loads(pickle.dumps(end))
        print("the same after pickle:", sent is end)
    print("its name in messages:", END)

    numbers = multiprocessing.Queue()
    total = multiprocessing.Value("i", 0)
    process = multiprocessing.Process(target=consume,
                                      args=(numbers, total))
    process.start()
    for item in 1, 2, 3, END:
        numbers.put(item)
    process.join()
    print("total of the other process:", total.value)
