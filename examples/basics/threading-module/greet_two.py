"""Two threads greet, each in its own time; main waits for both."""
import threading
import time


def say(line):
    # print() would write the line and its end one after the other,
    # and another thread's line could come between the two.
    print(line + "\n", end="")


def greet(name):
    say(f"Starting thread for {name}")
    time.sleep(2)  # stands for waiting on the outside world
    say(f"Hello, {name}!")


# Create two threads
t1 = threading.Thread(target=greet, args=("Alice",))
t2 = threading.Thread(target=greet, args=("Bob",))

# Start them
t1.start()
t2.start()

# Wait for both to finish
t1.join()
t2.join()

say("All threads finished!")
