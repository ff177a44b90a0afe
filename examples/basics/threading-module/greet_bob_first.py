"""The same five lines, with Bob's thread made to go first."""
import threading


def say(line):
    print(line + "\n", end="")  # the line and its end at once


def greet(name, may_start):
    may_start.wait()  # plays a scheduler that lets one thread wait
    say(f"Starting thread for {name}")
    say(f"Hello, {name}!")


for_alice, for_bob = threading.Event(), threading.Event()
t1 = threading.Thread(target=greet, args=("Alice", for_alice))
t2 = threading.Thread(target=greet, args=("Bob", for_bob))
t1.start()
t2.start()

for_bob.set()
t2.join()
for_alice.set()
t1.join()

say("All threads finished!")
