"""Build a thread with a result."""


def test_in_the_new_thread(schedules):
    """The function is called in the new thread, not in the one that asks for the result."""
    schedules.must_print(
        lambda lines: lines[-1:] == ["in the main thread: 0"],
        "The function is called in the new thread",
        "run() is what the new thread calls.",
    )


def test_the_result_comes_out(schedules):
    """`result()` waits for the end of the thread, and returns what the function returned, on every schedule."""
    schedules.must_print(
        lambda lines: lines[:1] == ["result: 42"],
        "The first result is 42",
        "Keep the value in an attribute, and let result() join the thread before it looks there.",
    )


def test_the_exception_comes_out(schedules):
    """Where the function raised an exception, `result()` raises it."""
    schedules.must_print(
        lambda lines: len(lines) > 1 and lines[1].startswith("raised here: invalid literal"),
        "The exception is raised by result()",
        "An exception ends run(). Catch it there, keep it in an attribute, and raise it in result().",
    )
