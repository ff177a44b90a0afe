"""A process finds the functions of modules, not of notebooks."""
# /// script
# dependencies = ["nbclient==0.11.0", "ipykernel==7.4.0"]
# ///
import subprocess
from pathlib import Path

from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError
from nbformat.v4 import new_code_cell, new_notebook

POOL = """
import multiprocessing
from concurrent.futures import ProcessPoolExecutor

# how macOS and Windows start processes
spawn = multiprocessing.get_context("spawn")
"""
IN_A_CELL = """
def work(number):
    return number * number
"""
EXECUTOR = """
with ProcessPoolExecutor(1, mp_context=spawn) as pool:
    print(list(pool.map(work, [2, 3])))
"""
OLD_POOL = """
with spawn.Pool(1) as pool:
    print(pool.map(work, [2, 3]))
"""


def run(*cells, seconds=100):
    notebook = new_notebook(cells=[new_code_cell(c) for c in cells])
    client = NotebookClient(notebook, timeout=seconds)
    try:
        client.execute(stderr=subprocess.DEVNULL)
    except CellExecutionError as error:
        return f"{error.ename}: {error.evalue.split('.')[0]}"
    except CellTimeoutError:
        return f"no end after {seconds} s"
    return notebook.cells[-1].outputs[0].text.strip()


if __name__ == "__main__":
    print("in a cell, executor:", run(POOL, IN_A_CELL, EXECUTOR))
    print("in a cell, Pool:    ",
          run(POOL, IN_A_CELL, OLD_POOL, seconds=3))
    module = Path("work_module.py")
    module.write_text(IN_A_CELL, encoding="utf-8")
    taken = "from work_module import work"
    print("in a module, Pool:  ", run(POOL, taken, OLD_POOL))
    module.unlink()
