"""No file of the guide has a line that ends with CRLF: Python, which compares the outputs, reads it as LF."""

import pytest

from paths import DOCS, EXAMPLES


def crlf_problems(folders):
    """Each text file in these folders that has such a line, and the first one."""
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            content = path.read_bytes() if path.is_file() else b""
            if b"\r\n" in content and b"\0" not in content:
                line = content.count(b"\n", 0, content.index(b"\r\n")) + 1
                yield f"{path}:{line}: this line ends with CRLF"


def test_no_line_ends_with_crlf():
    if problems := list(crlf_problems([DOCS, EXAMPLES])):
        pytest.fail("\n".join(problems), pytrace=False)


@pytest.mark.parametrize("name", ["hello.out", "hello.py", "hello.toml", "hello.md", "runs.json"])
def test_a_planted_crlf_is_found(name, tmp_path):
    (tmp_path / name).write_bytes(b"Hello\nHello again\r\n")
    assert list(crlf_problems([tmp_path])) == [f"{tmp_path / name}:2: this line ends with CRLF"]
