"""One name, and in each thread a value of its own."""
import threading

current = threading.local()
both_have_set = threading.Barrier(2)
seen = {}


def serve(user):
    current.user = user
    both_have_set.wait()  # both have set it before either reads it
    seen[user] = current.user


threads = [
    threading.Thread(target=serve, args=(user,))
    for user in ("Alice", "Bob")
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print("Alice's thread sees", seen["Alice"])
print("Bob's thread sees  ", seen["Bob"])
print("main has a user:   ", hasattr(current, "user"))
