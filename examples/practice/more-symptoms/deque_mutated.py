"""Another thread appends to a deque that is looped over."""
import threading
from collections import deque


def loop_over(items):
    for item in items:
        thread = threading.Thread(target=recent.append, args=[4])
        thread.start()
        thread.join()


recent = deque([1, 2, 3], maxlen=3)
try:
    loop_over(recent)
except RuntimeError as error:
    print(f"RuntimeError: {error}")

recent = deque([1, 2, 3], maxlen=3)
loop_over(recent.copy())
print("mended, with a copy:", list(recent))
