"""Three slips: none of them runs greet() in a new thread."""
import threading


def greet(name):
    print(f"{name} is greeted in", threading.current_thread().name)


# Called here and now: its result, None, becomes the target.
threading.Thread(target=greet("Alice"))

# run() is an ordinary call; start() is what makes a thread.
threading.Thread(target=greet, args=("Bob",)).run()

# ("Eve") is no tuple but a string: three letters, three arguments.
# The exception ends the thread; excepthook tells us of it.
threading.excepthook = lambda died: print("died:", died.exc_value)
slip = threading.Thread(target=greet, args=("Eve"))
slip.start()
slip.join()
