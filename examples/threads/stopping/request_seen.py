"""The request comes the way of the jobs, so the thread sees it."""
import queue
import threading

STOP = object()
jobs = queue.Queue()
done = []


def work():
    while (job := jobs.get()) is not STOP:
        done.append(job)


worker = threading.Thread(target=work)
worker.start()
jobs.put("first")
jobs.put("second")
jobs.put(STOP)  # after the jobs: they are done before it is seen
worker.join()
print("is_alive():", worker.is_alive(), " done:", done)
