"""The hook is told of every thread that dies of an exception."""
import threading

died = []


def note(args):  # called in the thread that is dying
    kind = args.exc_type.__name__
    died.append(f"{args.thread.name}: {kind}: {args.exc_value}")


threading.excepthook = note

workers = [
    threading.Thread(target=int, args=(text,), name=f"parse {text}")
    for text in ("42", "forty-two")
]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()

print("died:", died)
print("exit status would be", 1 if died else 0)
