"""Another thread adds to a set that is looped over; take a copy."""
import threading


def loop_over(items):
    """Loop, while another thread adds an item after the first."""
    for item in items:
        thread = threading.Thread(target=names.add, args=["late"])
        thread.start()
        thread.join()


names = {"ann", "bob"}
try:
    loop_over(names)
except RuntimeError as error:
    print(f"RuntimeError: {error}")

names = {"ann", "bob"}
loop_over(names.copy())
print("mended, with a copy:", sorted(names))
