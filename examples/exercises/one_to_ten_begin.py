"""Two threads print the numbers from 1 to 10, in order: begin."""
import threading


def count(numbers):
    for number in numbers:
        print(number)


# One thread prints all of them. Let two threads do it, in turn.
counter = threading.Thread(target=count, args=(range(1, 11),))
counter.start()
counter.join()
