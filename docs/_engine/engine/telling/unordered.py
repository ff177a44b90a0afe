"""Says in facts which two uses of one thing nothing orders, and what would."""

from engine.telling import names
from engine.threads import scheduler

_WIDTH = 60  # characters of an expression that are told


def told(earlier, later):
    """Return {thing, uses: two facts of text and line, advice} of two uses; see races.py."""
    frame = names.program_frame(names.own_frames())
    uses = [_fact(use, frame) for use in (earlier, later)]
    return {"thing": later.site.thing[:_WIDTH], "uses": uses, "advice": _advice(earlier, later, frame)}


def _fact(use, frame):
    did = "called" if use.site.what == "call" else "wrote" if use.is_write else "read"
    held = " and ".join(_named(use.held, frame)) or ("a lock" if use.held else "no lock")
    line = use.site.line
    return {"text": f"{use.name} {did} {use.site.thing[:_WIDTH]} in line {line}, holding {held}", "line": line}


def _named(locks, frame):
    found = [names.variable_name(lock, frame) for lock in locks]
    return [name for name in found if name]


def _advice(earlier, later, frame):
    """Say what would order two uses."""
    for one, other in ((earlier, later), (later, earlier)):
        if one.held and not other.held and (held := _named(one.held, frame)):
            return f"Hold {held[0]} in line {other.site.line} too"
    if earlier.held and later.held:
        return "Each holds a lock, but not the same one: hold one lock around both"
    if later.thread == scheduler.main.ident:
        return f"Join {earlier.name} before line {later.site.line}, or hold one lock around both"
    return "Hold one lock around both, or let one thread wait until the other has done it"
