"""Three threads, and a place for the result of each."""
import threading
import time


def count(place):
    time.sleep(1)  # stands for a long text
    results[place] = len(texts[place].split())


texts = ["and three words", "one", "two words"]
results = [None] * len(texts)
threads = [
    threading.Thread(target=count, args=(place,))
    for place in range(len(texts))
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()


# ---- This uses it. Leave it as it is. ----
print("words:", results)
