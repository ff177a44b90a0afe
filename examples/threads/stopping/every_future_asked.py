"""Every future is asked, so no exception stays unseen."""
from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor() as executor:
    futures = {
        executor.submit(int, text): text
        for text in ("1", "two", "3")
    }

failed = {
    text: type(error).__name__
    for future, text in futures.items()
    if (error := future.exception()) is not None
}
print("failed:", failed)
