"""Finds where one thread of a program can affect another: its steps, in the words of its source.

A step reads or writes a variable, an attribute or a container, or calls a method.  Which of them
really concern two threads is found out while the program runs; see stepping.py.
"""

import ast
import dis

from engine.threads.instrumentation import code_objects

_READS = {"LOAD_GLOBAL", "LOAD_NAME", "LOAD_DEREF", "LOAD_ATTR", "CONTAINS_OP"}
_WRITES = {
    "STORE_GLOBAL",
    "STORE_NAME",
    "STORE_DEREF",
    "STORE_ATTR",
    "STORE_SUBSCR",
    "DELETE_GLOBAL",
    "DELETE_ATTR",
    "DELETE_SUBSCR",
}
_CALLS = {"CALL", "CALL_KW", "CALL_FUNCTION_EX"}
_ARITHMETIC = {
    "+": "add",
    "-": "subtract",
    "*": "multiply",
    "/": "divide",
    "//": "divide",
    "%": "take the rest",
    "|": "join",
    "&": "intersect",
}


class Site:
    """One instruction of a program at which a step may begin."""

    __slots__ = ("call", "column", "end_column", "is_test", "key", "line", "name", "node", "text", "what")

    def __init__(self, position, what, text, node, name, is_test):
        self.key = None  # (which code object, where in it)
        self.line, _, self.column, self.end_column = position
        self.what = what  # "read", "write" or "call"
        self.text = text  # "read counter"; of a call, its source
        self.node = node  # the expression whose value is touched; None: a variable
        self.name = name  # the variable or attribute
        self.is_test = is_test  # it stands in the test of an if or while
        self.call = None  # of a call: its ast.Call, None in a with statement


class Sites:
    """Every site of a program: of the code and of all functions in it."""

    def __init__(self, code, source):
        tree = ast.parse(source)
        self._lines = source.splitlines()
        self._nodes = {}
        self._tests = []
        for node in ast.walk(tree):
            if isinstance(node, ast.expr):
                self._nodes.setdefault((_position(node), type(node)), node)
            if isinstance(node, (ast.If, ast.While, ast.IfExp, ast.Assert)):
                self._tests.append(_position(node.test))
        self.codes = list(code_objects(code))
        self.by_code = {part: dict(self._sites_of(part)) for part in self.codes}
        for number, part in enumerate(self.codes):
            for offset, site in self.by_code[part].items():
                site.key = number, offset

    def _sites_of(self, code):
        instructions = list(dis.get_instructions(code))
        for place, instruction in enumerate(instructions):
            position = instruction.positions
            if position.lineno is None or position.lineno != position.end_lineno:
                position = dis.Positions(instruction.line_number or 1, instruction.line_number or 1, 0, 10_000)
            site = self._site(instruction, position)
            if site is not None:
                site.text += self._local_work(instructions[place + 1 :], position.lineno)
                yield instruction.offset, site

    def _site(self, instruction, position):
        name, expression = instruction.opname, self._source(position)
        if name in _CALLS:
            site = Site(position, "call", expression, None, None, False)
            site.call = self._nodes.get((position, ast.Call))
            return site
        what = (
            "read"
            if name in _READS or (name == "BINARY_OP" and instruction.argrepr == "[]")
            else "write"
            if name in _WRITES
            else None
        )
        if what is None:
            return None
        node = self._container(name, position)
        variable = instruction.argval if name.endswith(("GLOBAL", "NAME", "DEREF", "ATTR")) else None
        if name == "CONTAINS_OP" and node is not None:
            expression = ast.unparse(node)
        return Site(position, what, f"{what} {expression}", node, variable, self._is_test(position))

    def _container(self, name, position):
        """Return the expression whose attribute or item, or whose content, is touched."""
        if name.endswith("ATTR"):
            node = self._nodes.get((position, ast.Attribute))
            return node and node.value
        if name == "CONTAINS_OP":
            node = self._nodes.get((position, ast.Compare))
            return node and node.comparators[-1]
        if not name.endswith(("GLOBAL", "NAME", "DEREF")):
            node = self._nodes.get((position, ast.Subscript))
            return node and node.value
        return None

    def _local_work(self, instructions, line):
        """Say what the thread does by itself between this site and the next of the same line."""
        told = []
        for instruction in instructions:
            if instruction.line_number != line or instruction.opname in _READS | _WRITES | _CALLS:
                break
            if instruction.opname == "BINARY_OP" and instruction.argrepr.rstrip("=") in _ARITHMETIC:
                told.append(_ARITHMETIC[instruction.argrepr.rstrip("=")])
            elif instruction.opname == "COMPARE_OP":
                told.append("compare")
        return "".join(f", {word}" for word in told)

    def _source(self, position):
        line = self._lines[position.lineno - 1] if position.lineno <= len(self._lines) else ""
        part = line.encode()[position.col_offset : position.end_col_offset].decode(errors="replace")
        return part.strip()

    def _is_test(self, position):
        start, end = (position.lineno, position.col_offset), (position.end_lineno, position.end_col_offset)
        return any(
            (test.lineno, test.col_offset) <= start and end <= (test.end_lineno, test.end_col_offset)
            for test in self._tests
        )


def value_of(node, frame):
    """Return what a name, attribute or item stands for in a frame, without running code of the program."""
    if isinstance(node, ast.Name):
        return frame.f_locals.get(node.id, frame.f_globals.get(node.id))
    if isinstance(node, ast.Attribute):
        return getattr(value_of(node.value, frame), "__dict__", {}).get(node.attr)
    if isinstance(node, ast.Subscript):
        container = value_of(node.value, frame)
        key = node.slice.value if isinstance(node.slice, ast.Constant) else value_of(node.slice, frame)
        try:
            return container[key] if type(container) in (list, dict, tuple) else None
        except (LookupError, TypeError):
            return None
    return None


def _position(node):
    return dis.Positions(node.lineno, node.end_lineno, node.col_offset, node.end_col_offset)
