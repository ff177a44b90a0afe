"""Two threads print 1 to 10 in order: each waits for its turn."""
import threading

odd_turn = threading.Semaphore(1)  # the odd thread goes first
even_turn = threading.Semaphore(0)


def count(numbers, my_turn, other_turn):
    for number in numbers:
        my_turn.acquire()
        print(number)
        other_turn.release()


odd = threading.Thread(
    target=count, args=(range(1, 11, 2), odd_turn, even_turn)
)
even = threading.Thread(
    target=count, args=(range(2, 11, 2), even_turn, odd_turn)
)
odd.start()
even.start()
odd.join()
even.join()
