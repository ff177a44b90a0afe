"""Who goes first is settled beforehand, and both get through."""
import threading

ROUNDS = 5
wants = {"Ann": True, "Ben": True}
same_moment = threading.Barrier(2)
gave_way = []
passed = []


def walk(name, other):
    for _ in range(ROUNDS):
        same_moment.wait()
        wants[name] = name not in passed
        same_moment.wait()  # both have stepped forward
        other_comes = wants[other]
        if not wants[name]:
            continue  # has passed, and only keeps the rounds going
        if other_comes and other < name:
            gave_way.append(name)  # only to a name before mine
        else:
            passed.append(name)


threads = [
    threading.Thread(target=walk, args=("Ann", "Ben")),
    threading.Thread(target=walk, args=("Ben", "Ann")),
]
for t in threads:
    t.start()
for t in threads:
    t.join()

for name in ("Ann", "Ben"):
    print(name, "gave way:", gave_way.count(name), end=", ")
    print("passed:", name in passed)
