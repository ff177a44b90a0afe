"""Three jobs under way at once: one process, three threads."""
import os
import threading

meeting = threading.Barrier(3)  # opens once three stand at it
done = []


def job(name):
    meeting.wait()  # in mid-job, with two others
    done.append((name, os.getpid(), threading.get_ident()))


threads = [
    threading.Thread(target=job, args=(name,))
    for name in ("tea", "toast", "egg")
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

names, pids, idents = zip(*done)
print("done:", *sorted(names))
print("processes:", len(set(pids)))
print("threads:", len(set(idents)))
