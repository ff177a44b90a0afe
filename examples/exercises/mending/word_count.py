"""The lock is held from the look to the change."""
import threading

counts = {}
lock = threading.Lock()  # guards counts


def count(text):
    for word in text.split():
        with lock:
            counts[word] = counts.get(word, 0) + 1


# ---- This uses it. Leave it as it is. ----
threads = [
    threading.Thread(target=count, args=("so be it",))
    for _ in range(2)
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("so:", counts["so"], "be:", counts["be"], "it:", counts["it"])
