"""How fast programs are judged in a page, beside the most that each is to take: python tests/benchmark_judge.py"""

from dataclasses import dataclass

from benchmark_runner import asked, served
from engine.conftest import Runner
from judged import BUFFER, PHILOSOPHERS, loops, source

_LIMIT = 10_000  # of runs, as in the page
_POOL = """
from concurrent.futures import ThreadPoolExecutor
x = {}
def work(n): x[n] = n * n
with ThreadPoolExecutor(2) as pool: list(pool.map(work, range(4)))
print(sorted(x.items()))
"""


@dataclass
class Bar:
    """What a program is meant to take; kind: of the request; right: what it should print, to look for a fault."""

    name: str
    source: str
    seconds: float
    kind: str = "explore"
    right: str | None = None


# Resolves with the milliseconds until the page is told that a schedule goes wrong.
_UNTIL_WRONG = """async ([source, limit, right]) => {
  const began = performance.now();
  let told = null;
  await host.run({ type: "explore", file: "program.py", source, limit, right: [right] }, (message) => {
    if (!message.wrong || told) return;
    told = performance.now() - began;
    host.stop();
  });
  return told;
}"""
BARS = [
    Bar("five philosophers", PHILOSOPHERS, 3),
    Bar(
        "two threads of 100 unlocked increments, until a lost update is told", loops(2, 100, "x += 1"), 1, right="200\n"
    ),
    Bar("a bounded buffer, two producers and two consumers of two items", BUFFER, 15),
    Bar("three threads of two unlocked increments", loops(3, 2, "x += 1"), 10),
    Bar("a pool of two workers, four tasks, one dictionary", _POOL, 10),
    Bar("two threads of four unlocked increments", loops(2, 4, "x += 1"), 5.2),
    Bar("a million unlocked increments, checked for races", loops(2, 500_000, "x += 1"), 5, "races"),
]


def main():
    with served() as (_, address, browser):
        runner = Runner(browser.new_page(), address)
        runner.run("print()")
        for bar in BARS:
            wanted = f"at most {bar.seconds} s are wanted"
            if bar.right:
                milliseconds = runner.page.evaluate(_UNTIL_WRONG, [source(bar.source), _LIMIT, bar.right])
                print(f"{bar.name}: {milliseconds / 1000:.1f} s, {wanted}", flush=True)
                continue
            limit = {"limit": _LIMIT} if bar.kind == "explore" else {}
            told, took = asked(runner, source(bar.source), type=bar.kind, **limit)
            print(f"{bar.name}: {took:.1f} s, {wanted}; {_found(told)}", flush=True)


def _found(told):
    if "races" in told:
        return f"races found: {len(told['races'])}"
    covered = "complete" if told["complete"] else f"not complete ({told['inexact']}, bound {told['bound']})"
    return f"{told['schedules']} schedules by {told['runs']} runs, {covered}"


if __name__ == "__main__":
    main()
