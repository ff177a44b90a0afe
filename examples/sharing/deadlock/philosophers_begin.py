"""Five philosophers who forget to take their forks: begin."""
import threading


def dine(seat):
    eat(seat)  # needs forks[seat] and forks[(seat + 1) % SEATS]


# ---- This uses it. Leave it as it is. ----
def eat(seat):
    if forks[seat].locked() and forks[(seat + 1) % SEATS].locked():
        meals[seat] += 1  # no other thread uses it


SEATS = 5
forks = [threading.Lock() for _ in range(SEATS)]
meals = [0] * SEATS
threads = [
    threading.Thread(target=dine, args=(seat,))
    for seat in range(SEATS)
]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("meals:", meals)
print("forks taken:", sum(fork.locked() for fork in forks))
