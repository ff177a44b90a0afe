"""What was written before set() is seen after wait()."""
import threading

ROUNDS = 1000


def hand_over():
    box = {}
    is_full = threading.Event()

    def fill():
        box["name"] = "Ann"
        box["order"] = ["tea", "cake"]
        is_full.set()  # last, when all is there

    thread = threading.Thread(target=fill)
    thread.start()
    is_full.wait()
    seen = box.get("name"), len(box.get("order", []))
    thread.join()
    return seen


seen = {hand_over() for _ in range(ROUNDS)}
print("seen, in", ROUNDS, "rounds:", seen)
