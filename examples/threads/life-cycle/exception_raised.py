"""A future raises the worker's exception where it is asked."""
from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor() as executor:
    futures = [executor.submit(int, t) for t in ("42", "forty-two")]

for future in futures:
    try:
        print("result:", future.result())
    except ValueError as error:
        print("raised here:", error)
