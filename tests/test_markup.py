"""The pages' headings, images, links to terms and classes of diagrams, and Python where none is run."""

import re

import pytest

from blocks import fences
from diagram_class_rules import class_problems
from markup_rules import markup_problems, same_descriptions
from paths import DOCS, ROOT, pages

GLOSSARY = (DOCS / "key-concepts.md").read_text(encoding="utf-8")

SOUND = """---
description: A page without a fault.
---

# Sound

A [lock](key-concepts.md#lock), [the locks](../key-concepts.md#lock), [Global Interpreter Lock](key-concepts.md#gil).

| what | how |
| --- | --- |
| add | `counter += 1`, `items.append(x)`, `for key in d:` |

```console
python program.py
pytest
```

![Two threads](threads.png)

<details markdown="1">
<summary>A hint</summary>

Text.

</details>

```mermaid
flowchart TB
    one["one"] --> two["two"]:::wide
    classDef thread fill:#fff,color:#000;
    classDef wide stroke-width:2px;
    class one thread;
```
"""

# What is planted in that page, on which line, and what must be said of it.
FAULTS = {
    "two titles": ("| what |", "# Sound again\n\n| what |", 9, "line 5 is the page's title already"),
    "a heading twice": ("![Two", "## Sound\n\n![Two", 18, "line 5 has this heading too"),
    "an image without words": ("![Two threads]", "![]", 18, "an image needs words"),
    "an image in HTML without words": ("![Two threads](threads.png)", '<img src="x.png">', 18, "an image needs words"),
    "an image in HTML with empty words": (
        "![Two threads](threads.png)",
        '<img src="x.png" alt="">',
        18,
        "an image needs words",
    ),
    "Python in a console block": ("python program.py", "print('hello')", 14, "Python in a console block"),
    "an import in a console block": ("python program.py", "import threading", 14, "Python in a console block"),
    "a block of Python in a console block": (
        "python program.py",
        "with lock:\n    pass",
        14,
        "Python in a console block",
    ),
    "Python given to a console": ("python program.py", 'python -c "print(1)"', 14, "Python in a console block"),
    "Python behind a prompt": ("python program.py", ">>> print(1)", 14, "Python behind a prompt"),
    "Python behind a prompt in the text": ("![Two", ">>> counter += 1\n\n![Two", 18, "Python behind a prompt"),
    "Python in a table": ("`counter += 1`", "`print(counter)`", 11, "Python in a table"),
    "statements in a table": ("`counter += 1`", "`counter = 0; counter += 1`", 11, "Python in a table"),
    "an import in a table": ("`counter += 1`", "`import threading`", 11, "Python in a table"),
    "details without Markdown": (' markdown="1"', "", 20, "without markdown"),
    "a link to another term": ("[lock](key-concepts.md#lock)", "[lock](key-concepts.md#barrier)", 7, "'lock' lead"),
    "a link of several to another term": (
        "[the locks](../key-concepts.md#lock)",
        "[the locks](key-concepts.md#gil)",
        7,
        "",
    ),
    "a link in code to another term": ("[lock]", "[`threading.Semaphore(1)`]", 7, "lead to the term 'lock'"),
    "a class that is not defined": ("    classDef thread", "    classDef threads", 32, "'thread' is not defined"),
    "a class of a node that is not defined": (":::wide", ":::wider", 29, "'wider' is not defined"),
    "a class that is not used": ("    class one thread;\n", "", 30, "'thread' is defined and not used"),
}


def problems(text):
    yield from markup_problems(text, GLOSSARY)
    for block in fences(text):
        if block.info == "mermaid":
            yield from class_problems(block)


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.relative_to(ROOT).as_posix())
def test_page(page):
    name = page.relative_to(ROOT).as_posix()
    found = [f"{name}:{line}: {message}" for line, message in problems(page.read_text(encoding="utf-8"))]
    if found:
        pytest.fail("\n".join(found), pytrace=False)


def test_a_sound_page_has_no_fault():
    assert list(problems(SOUND)) == []


@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_found(fault):
    old, new, line, told = FAULTS[fault]
    assert old in SOUND
    found = list(problems(SOUND.replace(old, new, 1)))
    assert any(number == line and re.search(told, message) for number, message in found), found


def test_no_two_pages_have_one_description():
    texts = {page.relative_to(ROOT).as_posix(): page.read_text(encoding="utf-8") for page in pages()}
    assert list(same_descriptions(texts)) == []
    assert list(same_descriptions({"docs/a.md": SOUND, "docs/b.md": SOUND})) == [
        "docs/b.md:2: docs/a.md has this description too"
    ]
