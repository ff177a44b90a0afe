"""Keeps the order of what threads do: each has a clock that says how much of each thread came before.

A clock is {thread: epoch}, and is never changed but replaced.  A thread's epoch goes on whenever another thread may
come to know how far it is.
"""

import sys
import threading

from engine.threads import scheduler


class Order:
    """The order by starts, ends and locks, and by what is made of them; the observer of a run.

    on_start: called when a thread has been started.
    """

    def __init__(self, on_start):
        self._on_start = on_start
        self._clocks = {}  # by a thread's ident
        self._given = {}  # lock: the clock of who gave it back
        self._held = {}  # thread: {lock: the number of its taking}
        self._takings = 0
        self._first_lock = scheduler.main.ident, scheduler.main.locks  # those before were not made by the program
        self._wait = threading.Condition.wait.__code__

    # ---- told by the scheduler and the locks

    def on_order(self, before, after, kind):
        """What a thread did until now comes before what another does from now on."""
        self.join(after, self.clock(before))
        if kind != "end":
            self.next_epoch(before)
        if kind == "start":
            self._on_start()

    def touched(self, lock, is_taken):
        """The thread that runs takes a lock, or gives it back."""
        if lock.place <= self._first_lock:
            return
        me = scheduler.current
        if is_taken:
            self.see(lock)
            if sys._getframe(2).f_code is not self._wait:  # such a lock only stands for a wait
                self._takings += 1
                self.held_by(me)[lock] = self._takings
        else:
            self._given[lock] = self.clock(me)
            self.held_by(lock.owner).pop(lock, None)
            self.next_epoch(me)

    # ---- asked and told by who judges

    def clock(self, thread):
        """Return the clock of a thread."""
        clock = self._clocks.get(thread.ident)
        if clock is None:
            clock = self._clocks[thread.ident] = {thread.ident: 1}
        return clock

    def held_by(self, thread):
        """Return {lock: the number of its taking} of the locks that a thread holds."""
        held = self._held.get(thread)
        if held is None:
            held = self._held[thread] = {}
        return held

    def join(self, thread, clock):
        """What a clock covers comes before what a thread does from now on."""
        own = self.clock(thread)
        if own is not clock and (later := {each: at for each, at in clock.items() if at > own.get(each, 0)}):
            self._clocks[thread.ident] = own | later

    def join_now(self, ident):
        """What a thread did until now comes before what the one that runs does."""
        self.join(scheduler.current, self._clocks[ident])

    def join_ended(self):
        """What the threads did that have ended comes before what the one that runs does."""
        for ident in self._clocks.keys() - scheduler.threads.keys():
            self.join_now(ident)

    def see(self, lock):
        """Who gave a lock back comes before what the thread that runs does."""
        given = self._given.get(lock)
        if given is not None:
            self.join(scheduler.current, given)

    def next_epoch(self, thread):
        """Tell what a thread does from now on from what it did."""
        clock = self.clock(thread)
        self._clocks[thread.ident] = clock | {thread.ident: clock[thread.ident] + 1}

    @property
    def is_main_alone(self):
        """Tell whether the main thread alone is left, and all that the others did comes before."""
        if len(scheduler.threads) > 1:
            return False
        own = self.clock(scheduler.main)
        return all(own.get(thread, 0) >= clock[thread] for thread, clock in self._clocks.items())
