"""Five philosophers, five forks, the lower fork first: all eat."""
import threading

SEATS, MEALS = 5, 100
forks = [threading.Lock() for _ in range(SEATS)]
meals = [0] * SEATS
all_hold_one = threading.Barrier(SEATS)


def let_the_others_come():
    try:
        all_hold_one.wait(timeout=0.2)
    except threading.BrokenBarrierError:
        pass  # not all five can hold one fork at once


def dine(seat):
    left, right = seat, (seat + 1) % SEATS
    first, second = sorted((left, right))
    for _ in range(MEALS):
        with forks[first]:
            let_the_others_come()
            with forks[second]:
                meals[seat] += 1  # no other thread uses it


threads = [
    threading.Thread(target=dine, args=(seat,), daemon=True)
    for seat in range(SEATS)
]
for t in threads:
    t.start()
for t in threads:
    t.join(timeout=10)
print("meals:", meals)
