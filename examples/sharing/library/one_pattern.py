"""Threads share a compiled pattern and the functions of json."""
import json
import re
from concurrent.futures import ThreadPoolExecutor

WORD = re.compile(r"(\w+)=(\d+)")


def there_and_back(number):
    name, digits = WORD.fullmatch(f"x{number}={number}").groups()
    text = json.dumps({name: int(digits)})
    return json.loads(text) == {f"x{number}": number}


with ThreadPoolExecutor(max_workers=8) as pool:
    right = list(pool.map(there_and_back, range(5000)))
print("right:", sum(right), "of", len(right))
