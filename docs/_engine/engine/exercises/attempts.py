"""What the checks of an exercise are told of an attempt.  Plain Python: it knows neither threads nor a page.

A check is a function with some of these parameters: `runs`, a list of Observed; `serial`, the Observed of a run in
which each thread runs as long as it can, and nobody sleeps or waits at a Barrier; and `schedules`, a Schedules, which
has the runs too in which threads or prints come late.  Its docstring tells the reader beforehand what it looks at;
where the attempt does otherwise it calls teach().  WHERE_STUCK, beside the checks, is said in addition where threads
can never go on; with KEEPS_TIME nobody comes late.
"""

from dataclasses import dataclass

DEADLOCK = "no thread can ever go on: each waits for something that never comes. This is a deadlock"
_LAST = 300  # characters of an error that are told


class Taught(AssertionError):  # noqa: N818  as an author of an attempt sees it, it is no error
    """What is said to the author of an attempt.  schedule: the one to look at, a list of threads, or None."""

    def __init__(self, message, schedule=None):
        super().__init__(message.strip())
        self.schedule = schedule


def teach(message, schedule=None):
    """Say what is still wrong with the attempt, and end its check."""
    raise Taught(message, schedule)


@dataclass(frozen=True)
class Observed:
    """One run of an attempt; the main thread is number 1.

    status, exit_code: as of a run, see execution.py.  seconds: on a clock on which only sleeps and time limits take
    time.  threads: how many were started.  lines: {thread, text, time} of each line printed, with the thread that began
    it.  errors: what was written to stderr.  alive_at_once: how many threads, started and not yet ended, there were at
    one moment; asleep_at_once: how many were in time.sleep().  tasks: {result, thread} of each task of a
    ThreadPoolExecutor that has ended: what it returned, as repr() has it, or the exception.  running_at_end: how many
    other threads still ran when the program's last line was done.  writes: [thread, name] of what was written: global
    and shared variables, attributes, and "[]" for items.  holders: the threads that held a lock of the program.
    tasks_at_once: how many tasks a pool had been handed and had not done, at most.  left_out: how many
    waits a serial run left out.
    """

    status: str
    exit_code: int
    seconds: float
    threads: int
    lines: list
    errors: str
    alive_at_once: int
    asleep_at_once: int
    tasks: list
    running_at_end: int
    writes: list
    holders: list
    tasks_at_once: int
    left_out: int

    @property
    def text(self):
        """The lines, without who printed them."""
        return [line["text"] for line in self.lines]

    @property
    def printers(self):
        """The threads that began a line."""
        return {line["thread"] for line in self.lines}


class Schedules:
    """What exploring the attempt has found; see judging.explore()."""

    def __init__(self, explored, late=()):
        self.late = [run for run in late if run.status == "finished" and not (run.exit_code or run.errors)]
        self.outcomes = explored["outcomes"]
        self.inexact, self.is_complete, self.runs = explored["inexact"], explored["complete"], explored["runs"]
        self.busy = explored["busy"]
        self.total = sum(int(outcome["count"]) for outcome in self.outcomes)

    @property
    def covered(self):
        """How much of the attempt was explored, in a sentence."""
        if self.is_complete:
            return f"It holds on every schedule there is: {counted(self.total, 'schedule')}."
        return (
            f"It has more schedules than were tried: {counted(self.runs, 'run')} went right, and no fault was found. "
            "That is no proof for the others."
        )

    def must_end(self, where_stuck=""):
        """Teach where a schedule does not come to a good end, and where a thread turns in a loop to wait.

        where_stuck: what to say beside where threads can never go on.
        """
        if self.busy or self._of("endless"):
            teach(
                "A thread looks again and again, in a loop, whether another one has changed something. That keeps a "
                "core at work, or, with a sleep in the loop, is late. Let it wait for a Semaphore, an Event, a "
                "Condition or a Queue."
            )
        raised = [outcome for outcome in self.outcomes if "Traceback (most recent" in outcome["output"]]
        if raised:
            said = exception_in(min(raised, key=lambda outcome: outcome["switches"])["output"])
            self._tell(raised, f"an exception ends it or one of its threads: {said}")
        if stuck := self._of("deadlocked"):
            self._tell(stuck, DEADLOCK, where_stuck)
        if failed := self._of("failed"):
            self._tell(failed, "it ends with an exit status other than 0")
        if self._of("long") or self.inexact in ("long", "slow"):
            teach(
                "It does not come to its end in 10,000 steps. Is there a loop that nothing ends or that turns to wait, "
                "or too much work?"
            )

    def must_print(self, is_right, told, advice=""):
        """Teach where is_right(lines) does not hold on every schedule.

        told: what holds then, as the beginning of a sentence, such as "The numbers come in order"; advice: sentences.
        """
        wrong = [outcome for outcome in self.outcomes if not is_right(outcome["output"].splitlines())]
        if wrong:
            right = self.total - _count(wrong)
            least = min(wrong, key=lambda outcome: outcome["switches"])
            printed = " ".join(least["output"].split())[:_LAST] or "nothing"
            teach(
                f"{told} on {right:,} of {self._counted(self.total)}. On one where not, your program prints: "
                f"{printed}. {advice}",
                least["schedule"],
            )
        for run in self.late:
            if not is_right(run.text):
                printed = " ".join(" ".join(run.text).split())[:_LAST] or "nothing"
                teach(
                    f"{told} on every schedule tried, but not where a thread begins late, or is slow to print: "
                    f"then your program prints: {printed}. A time limit or a sleep must not decide. {advice}"
                )

    def _of(self, status):
        return [outcome for outcome in self.outcomes if outcome["status"] == status]

    def _tell(self, outcomes, what, advice=""):
        least = min(outcomes, key=lambda outcome: outcome["switches"])
        said = f"On {_count(outcomes):,} of {self._counted(self.total)} {what}. {advice}"
        teach(said, least["schedule"])

    def _counted(self, number):
        told = counted(number, "run" if self.inexact == "many" else "schedule")
        return told if self.is_complete or self.inexact else f"the first {told}"


def given(runs, serial, late, explored, keeps_time=False):
    """Return what the parameters of a check stand for, by name; serial: None where the attempt did not get so far."""
    watched = [Observed(**run) for run in runs]
    schedules = Schedules(explored, [] if keeps_time else [Observed(**run) for run in late])
    return {"runs": watched, "serial": serial and Observed(**serial), "schedules": schedules}


def counted(number, thing):
    """Return a number of things in words: "1 thread"."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def must_end(runs, schedules, where_stuck=""):
    """Teach where an attempt does not come to a good end: in a run that was watched, or on a schedule."""
    schedules.must_end(where_stuck)
    for number, run in enumerate(runs, 1):
        where = f"In one of the runs that were watched, number {number},"
        if run.status == "deadlocked":
            teach(
                f"{where} {DEADLOCK}. It hangs on chance, on a time, or lies beyond the schedules that were explored. "
                f"{where_stuck}"
            )
        if run.status == "too much output":
            teach("It prints more than 200,000 characters.")
        if run.status != "finished" or run.exit_code or run.errors:
            teach(f"{where} it ended by an exception, or wrote to stderr: {exception_in(run.errors)}")


def must_join(runs):
    """Teach where a thread still runs when the program's last line is done."""
    if left := max(run.running_at_end for run in runs):
        teach(
            f"{counted(left, 'thread')} still ran when the program's last line was done. "
            "Join each thread that you start, and use a pool in a `with` statement."
        )


def _count(outcomes):
    return sum(int(outcome["count"]) for outcome in outcomes)


def exception_in(text):
    """Return the line of the last traceback that names the exception, or the text's last line."""
    lines = text.strip().splitlines() or ["it says nothing"]
    found, is_traceback = lines[-1], False
    for line in lines:
        if is_traceback and not line.startswith(" "):
            found = line
        is_traceback = line.startswith("Traceback (") or (is_traceback and line.startswith(" "))
    return found[-_LAST:]
