"""Nobody asks the futures, so the exception stays unseen."""
from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor() as executor:
    for text in ("1", "two", "3"):
        executor.submit(int, text)
print("the pool has ended, and all seems well")
