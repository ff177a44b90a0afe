"""A lock with a time limit: give up, let go, try again."""
import random
import threading
import time

lock_a, lock_b = threading.Lock(), threading.Lock()
both_hold_one = threading.Barrier(2)
gave_up = []
done = []


def work(first, second):
    tries = 0
    while True:
        tries += 1
        with first:
            if tries == 1:
                both_hold_one.wait()  # now they are deadlocked
            if second.acquire(timeout=0.1):
                second.release()
                done.append(tries)
                return
        gave_up.append(tries)
        # Pauses of one length could lead to the same clash again.
        time.sleep(random.uniform(0, 0.1))


threads = [
    threading.Thread(target=work, args=(lock_a, lock_b)),
    threading.Thread(target=work, args=(lock_b, lock_a)),
]
for t in threads:
    t.start()
for t in threads:
    t.join()

print("somebody gave up:", len(gave_up) >= 1)
print("both done:", len(done) == 2)
