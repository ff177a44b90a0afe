"""Two threads count words into one dict."""
import threading

counts = {}


def count(text):
    for word in text.split():
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
