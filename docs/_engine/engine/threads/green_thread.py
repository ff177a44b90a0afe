"""What the scheduler keeps of one thread."""


class GreenThread:
    """One thread: its entry point, and how it stands."""

    __slots__ = (
        "at_end",
        "daemon",
        "errand",
        "fresh",
        "function",
        "ident",
        "keys",
        "locks",
        "name",
        "parked",
        "raises",
        "step",
        "turn",
        "waits_for",
        "within",
        "woken",
    )

    def __init__(self, ident, function=None, daemon=False):
        self.ident = ident
        self.function = function
        self.daemon = daemon
        self.at_end = []  # functions to call when the thread has ended
        self.fresh = True  # its stack does not exist yet
        self.parked = False  # blocked until somebody calls wake()
        self.woken = False  # how the last block ended: woken, or timed out
        self.turn = 0  # tells timers of an earlier block from those of this one
        self.waits_for = None
        self.raises = None  # an exception to raise in it when it next runs
        self.errand = None  # see run_on()
        self.name = None
        self.keys = None  # thread_local.py: the objects that hold values for it
        self.locks = 0  # how many it has made
        self.step = None  # stepping.py: what it is about to do
        self.within = None  # stepping.py: the step that it is in the middle of
