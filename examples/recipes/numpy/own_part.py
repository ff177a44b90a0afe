"""Each thread computes a part of one array, and nobody waits."""
# /// script
# dependencies = ["numpy==2.4.6"]
# ///
from concurrent.futures import ThreadPoolExecutor

import numpy

PARTS = 4
source = numpy.linspace(0, 1, 1_000_000)
result = numpy.empty_like(source)


def compute(part):
    here = slice(part * len(source) // PARTS,
                 (part + 1) * len(source) // PARTS)
    numpy.sqrt(source[here], out=result[here])  # no copy is made


with ThreadPoolExecutor(max_workers=PARTS) as pool:
    list(pool.map(compute, range(PARTS)))
print("as by one thread:", numpy.array_equal(result, source ** 0.5))
