"""Two threads take a number each: the length of the list."""
import threading

numbers = []


def take():
    numbers.append(len(numbers))


threads = [threading.Thread(target=each) for each in (take, take)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(numbers)
