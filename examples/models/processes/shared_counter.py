"""Two processes, one shared counter: an update lost, then none."""
import multiprocessing


def without_lock(counter, both_have_read):
    value = counter.value
    both_have_read.wait()  # the unlucky moment, on every run
    counter.value = value + 1


def with_lock(counter, both_have_read):
    with counter.get_lock():  # from the read to the write
        counter.value += 1


if __name__ == "__main__":
    spawn = multiprocessing.get_context("spawn")
    for target in (without_lock, with_lock):
        counter = spawn.Value("i", 0)
        both_have_read = spawn.Barrier(2)
        arguments = (counter, both_have_read)
        children = [
            spawn.Process(target=target, args=arguments)
            for _ in range(2)
        ]
        for child in children:
            child.start()
        for child in children:
            child.join()
        print(f"{target.__name__ + ':':13} {counter.value}")
