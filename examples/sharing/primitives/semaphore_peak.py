"""Six threads, two permits: never more than two are inside."""
import threading
import time

permits = threading.Semaphore(2)
all_here = threading.Barrier(6)
pair = threading.Barrier(2)
lock = threading.Lock()  # guards the two numbers
inside = peak = 0


def visit():
    global inside, peak
    all_here.wait()  # all six ask for a permit together
    with permits:
        with lock:
            inside += 1
            peak = max(peak, inside)
        pair.wait()  # both permits are taken now
        time.sleep(0.1)  # stands for the use of a server
        with lock:
            inside -= 1


threads = [threading.Thread(target=visit) for _ in range(6)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("most inside at a time:", peak)
print("inside at the end:", inside)
