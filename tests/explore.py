"""Finds out whether the threads of a program can go wrong: makes every order of their steps that matters.

    tests/explore.py PROGRAM...               one verdict a line, in the words of the guide's pages
    tests/explore.py --right TEXT PROGRAM...  TEXT is the right output, without its last line end; may be given again
    tests/explore.py --json PROGRAM...        one object a line, for machines

Exit status: 0 no schedule goes wrong, 1 one does, 2 it cannot be said of a program.  The programs run on the engine of
the guide's pages, under Node.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent.parent / "docs" / "_build")]

import ask_engine  # noqa: E402
from program import Program  # noqa: E402

LIMIT = 10_000  # of runs


def explore(programs: list[Path], right: list[str] | None = None, limit: int = LIMIT) -> list[dict]:
    """What exploring finds in each program: an object for machines, and "words".

    The object: program, verdict ("wrong", "right", "differs", "bounded", "too long" or "refused"), schedules, failing,
    complete, runs, outcomes (status, output, count, right) and causes: of the failing schedule with the fewest
    switches, each fact of how it goes wrong.  The numbers count schedules; of a bounded program they count runs.  A
    program that is refused has none.
    """
    told = {program: {"program": str(program)} for program in programs}
    asked = {}
    for program in programs:
        try:
            source, refusal = Program(program).source, Program(program).why_not_in_a_page
        except (OSError, SyntaxError, ValueError) as error:
            refusal = str(error)
        if refusal:
            told[program] |= {"verdict": "refused", "words": f"It cannot be explored: {refusal}."}
        else:
            asked[program] = {"type": "explore", "file": program.name, "source": source, "limit": limit, "right": right}
    answers = dict(zip(asked, ask_engine.answers(asked.values()), strict=True)) if asked else {}
    words = ask_engine.verdicts((answer, right) for answer in answers.values())
    for (program, answer), said in zip(answers.items(), words, strict=True):
        told[program] |= _for_machines(answer, right) | {"words": said}
    return list(told.values())


def _for_machines(answer: dict, right: list[str] | None) -> dict:
    if answer.get("error"):
        return {"verdict": "refused"}
    wrong = [outcome for outcome in answer["outcomes"] if not outcome["right"] and outcome["status"] != "long"]
    outputs = [outcome for outcome in answer["outcomes"] if outcome["status"] == "finished"]
    if wrong:
        verdict = "wrong"
    elif right is None and len(outputs) > 1:
        verdict = "differs"
    elif answer["inexact"] in ("long", "slow"):
        verdict = "too long"
    else:
        verdict = "right" if answer["complete"] else "bounded"
    outcomes = [
        {"status": each["status"], "output": each["output"], "count": int(each["count"]), "right": each["right"]}
        for each in answer["outcomes"]
    ]
    numbers = {"schedules": int(answer["schedules"]), "failing": int(answer["failing"]), "complete": answer["complete"]}
    causes = [cause["text"] for cause in answer["causes"] or []]
    return {"verdict": verdict, **numbers, "runs": answer["runs"], "outcomes": outcomes, "causes": causes}


def status(told: list[dict]) -> int:
    """The exit status: 1 if any goes wrong, else 2 if it cannot be said of one."""
    if any(each["verdict"] == "wrong" for each in told):
        return 1
    return 0 if all(each.get("complete") for each in told) else 2


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("program", nargs="+", type=Path)
    parser.add_argument("--right", action="append", metavar="TEXT", help="the output that is right; may be given again")
    parser.add_argument("--json", action="store_true", help="print one object a line")
    options = parser.parse_args()
    right = options.right and [f"{text}\n" for text in options.right]
    told = explore(options.program, right)
    for each in told:
        words = each.pop("words")
        how = f" {'; '.join(each['causes'])}." if each.get("causes") else ""
        print(json.dumps(each) if options.json else f"{each['program']}: {words}{how}")
    sys.exit(status(told))


if __name__ == "__main__":
    main()
