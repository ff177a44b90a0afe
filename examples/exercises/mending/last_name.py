"""The name is handed over when the thread is made."""
import threading


def greet_all(names):
    threads = []
    for name in names:
        thread = threading.Thread(target=greet, args=(name,))
        thread.start()
        threads.append(thread)
    for thread in threads:
        thread.join()


# ---- This uses it. Leave it as it is. ----
def greet(name):
    print(f"Hello, {name}!")


greet_all(["Ann", "Bob", "Cy"])
