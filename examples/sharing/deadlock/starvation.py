"""Readers that overlap starve a writer; a turnstile lets it in."""
import threading


class ReadersWriter:
    def __init__(self, turnstile):
        self.turnstile = turnstile
        self.changed = threading.Condition()
        self.readers = self.writers_waiting = 0
        self.order = []

    def read(self, came, leave):
        with self.changed:
            came.set()
            self.changed.wait_for(self.reader_may_enter)
            self.readers += 1
            self.order.append("reader")
        leave.wait()
        with self.changed:
            self.readers -= 1
            self.changed.notify_all()

    def reader_may_enter(self):
        return not (self.turnstile and self.writers_waiting)

    def write(self, came):
        with self.changed:
            self.writers_waiting += 1
            came.set()
            self.changed.wait_for(lambda: self.readers == 0)
            self.order.append("WRITER")
            self.writers_waiting -= 1
            self.changed.notify_all()


for turnstile in (False, True):
    shared = ReadersWriter(turnstile)
    came = [threading.Event() for _ in range(6)]
    leave = [threading.Event() for _ in range(6)]
    threads = []
    for n in range(6):
        target, args = shared.read, (came[n], leave[n])
        if n == 1:
            target, args = shared.write, (came[n],)
        threads.append(threading.Thread(target=target, args=args))
        threads[n].start()
        came[n].wait()
        if n >= 2:  # only now the reader before it leaves
            leave[n - 1 if n > 2 else 0].set()
    leave[5].set()
    for t in threads:
        t.join()
    print("turnstile" if turnstile else "no rule", *shared.order)
