"""A small project to plant faults in: three pages, with the configuration, the build and the tests of the guide."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from paths import ROOT

FRONT = "---\ndescription: {}\n---\n\n"
PAGES = {
    "index.md": FRONT.format("A small guide that has all that a page can have, for tests to plant a fault in it.")
    + """# A small guide

One program, what it prints, and a diagram. There are [exercises](exercises.md#the-first), and [more](more/index.md).

```python
--8<-- "examples/index/hello_thread.py"
```

```text
--8<-- "examples/index/hello_thread.out"
```

```mermaid
flowchart TB
    accTitle: One thread starts another and waits for it
    accDescr: The main thread starts the worker thread, and waits until it has ended.
    main["main thread"] -->|"start()"| worker["worker thread: says hello"]
    main -->|"join()"| wait["main thread: waits"]
    worker -->|"ends"| last["main thread: says hello"]
    wait --> last
```

[All programs](examples.zip) come as one download.
""",
    "exercises.md": FRONT.format("A page without a program, with a diagram, and with a part that is folded away.")
    + """# Exercises

```mermaid
stateDiagram-v2
    accTitle: An exercise
    accDescr: It is open, and then solved.
    open --> solved: you try
```

## The first

<details markdown="1">
<summary>Hint</summary>

Try it.

</details>
""",
    "more/index.md": FRONT.format("A page that lists other pages, and therefore needs no diagram.")
    + "# More\n\n[Home](../index.md) is where to go from here.\n",
}
QUESTION = """[[question]]
topic = "Exercises"
ask = ["Where is the first exercise?", "first exercise"]
answer = "exercises.md#the-first"
"""
NAV = """nav:
  - Home: index.md
  - More:
      - more/index.md
  - exercises.md
"""
FROM_THE_GUIDE = ("docs/_build", "docs/_engine", "docs/assets", "examples/index", "tests", "LICENSE", ".pytest.ini")
FETCHED_ONCE = (".cache", "tests/tools/node_modules")  # where they are there


def seed(folder: Path) -> Path:
    """Make the project in a new folder; what is fetched once is shared with the guide."""
    left_out = shutil.ignore_patterns("__pycache__", "node_modules")
    for name in FROM_THE_GUIDE:
        source, target = ROOT / name, folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(source, target, ignore=left_out) if source.is_dir() else shutil.copy(source, target)
    for path in (folder / "examples/index").glob("two_deposits.*"):
        path.unlink()  # the small home page does not show it
    for name in FETCHED_ONCE:
        if (ROOT / name).exists():
            (folder / name).symlink_to(ROOT / name)
    for name, text in PAGES.items():
        (folder / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "docs" / name).write_text(text, encoding="utf-8")
    (folder / "tests/questions.toml").write_text(QUESTION, encoding="utf-8")
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    (folder / "mkdocs.yml").write_text(re.sub(r"^nav:\n(?: .*\n)+", NAV, config, flags=re.MULTILINE), encoding="utf-8")
    return folder
