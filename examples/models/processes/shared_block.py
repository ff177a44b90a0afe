"""A child writes into the parent's block; then it is freed."""
import multiprocessing
from multiprocessing.shared_memory import SharedMemory


def fill(name):
    block = SharedMemory(name)  # the same memory, found by name
    try:
        block.buf[:5] = b"hello"
    finally:
        block.close()  # this process is done with it


if __name__ == "__main__":
    spawn = multiprocessing.get_context("spawn")
    block = SharedMemory(create=True, size=5)
    try:
        child = spawn.Process(target=fill, args=(block.name,))
        child.start()
        child.join()
        print("parent reads:", bytes(block.buf[:5]).decode())
    finally:
        block.close()
        block.unlink()  # once, when nobody needs it any more

    try:
        SharedMemory(block.name)
    except FileNotFoundError:
        print("after unlink: it is gone")
