"""A breakpoint stops its own thread; the others go on."""
import io
import pdb
import threading

ann_stopped, bob_done = threading.Event(), threading.Event()


class Typed(io.StringIO):
    """Stands for your keyboard: types when Bob is done."""

    def readline(self, *args):
        ann_stopped.set()
        bob_done.wait()
        return super().readline(*args)


said = io.StringIO()
debugger = pdb.Pdb(stdin=Typed("p order\ncontinue\n"), stdout=said)


def serve(name):
    order = f"tea for {name}"
    if name == "Ann":  # stop in one thread only
        debugger.set_trace()  # with a keyboard: breakpoint()
    print("served:", order)


def bob():
    ann_stopped.wait()
    serve("Bob")
    bob_done.set()


threads = [
    threading.Thread(target=serve, args=["Ann"]),
    threading.Thread(target=bob),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("the debugger said:", "'tea for Ann'" in said.getvalue())
