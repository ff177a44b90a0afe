"""apply_async() keeps an error until get(), and nobody may ask."""
from multiprocessing import Pool

if __name__ == "__main__":
    with Pool(1) as pool:
        unread = pool.apply_async(int, ("one",))
        unread.wait()
        print("successful:", unread.successful())  # nothing else
        read = pool.apply_async(int, ("two",))
        try:
            read.get()
        except ValueError as error:
            print("get() raises it:", error)
        told = pool.apply_async(
            int, ("three",),
            error_callback=lambda error: print("told:", error),
        )
        told.wait()
        pool.close()  # leaving `with` without these two lines
        pool.join()  # ends the workers in the midst of a task
