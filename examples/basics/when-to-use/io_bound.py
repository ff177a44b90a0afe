"""Ten waits of 0.3 s: in turn, and in ten threads."""
import time
from concurrent.futures import ThreadPoolExecutor


def request(number):
    time.sleep(0.3)  # stands for waiting on a server's answer
    return number * number


def timed(map_function, label):
    started = time.perf_counter()
    answers = list(map_function(request, range(10)))
    seconds = time.perf_counter() - started
    print(f"{label}: {seconds:.1f} s")
    return answers, seconds


in_turn, seconds_in_turn = timed(map, "in turn")
with ThreadPoolExecutor(max_workers=10) as executor:
    in_threads, seconds_in_threads = timed(
        executor.map, "in threads"
    )

print("same answers:", in_turn == in_threads)
print("threads are faster:", seconds_in_threads < seconds_in_turn)
