"""The same three jobs under way at once: three processes."""
import multiprocessing
import os
import threading


def job(name, meeting, done):
    meeting.wait()  # in mid-job, with two others
    done.put((name, os.getpid(), threading.active_count()))


if __name__ == "__main__":  # a new process imports this file anew
    meeting = multiprocessing.Barrier(3)
    done = multiprocessing.Queue()
    processes = [
        multiprocessing.Process(target=job, args=(n, meeting, done))
        for n in ("tea", "toast", "egg")
    ]
    for process in processes:
        process.start()
    results = [done.get() for _ in processes]
    for process in processes:
        process.join()

    names, pids, threads = zip(*results)
    print("done:", *sorted(names))
    print("processes:", len(set(pids)))
    print("threads in each:", *set(threads))
