"""Finds where one thread of a program can affect another: its steps, in the words of its source.

A step reads or writes a variable, an attribute or a container, or calls a method.  Which of them
really concern two threads is found out while the program runs; see stepping.py.
"""

import ast
import dis
import functools

from engine.threads.instrumentation import code_objects

_READS = {"LOAD_GLOBAL", "LOAD_NAME", "LOAD_DEREF", "LOAD_ATTR", "CONTAINS_OP"}
_WRITES = {"STORE_GLOBAL", "STORE_NAME", "STORE_DEREF", "STORE_ATTR", "STORE_SUBSCR", "STORE_SLICE", "DELETE_GLOBAL"}
_WRITES |= {"DELETE_NAME", "DELETE_DEREF", "DELETE_ATTR", "DELETE_SUBSCR"}
# They look at the content of what stands on the stack.
_LOOKS = {"BINARY_SLICE", "COMPARE_OP", "TO_BOOL", "FOR_ITER", "UNPACK_SEQUENCE", "LIST_EXTEND", "SET_UPDATE"}
_LOOKS |= {"DICT_UPDATE", "FORMAT_SIMPLE", "FORMAT_WITH_SPEC", "CONVERT_VALUE"}
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


_ON_CONTAINERS = {"[]", "+", "-", "|", "&", "^", "*"}  # operators that lists, sets or dictionaries have


class Site:
    """One instruction of a program at which a step may begin."""

    __slots__ = ("argument", "column", "end_column", "is_subscript", "is_test", "key")
    __slots__ += ("line", "name", "only_iterates", "opname", "text", "thing", "what")

    def __init__(self, position, what, text, instruction, is_test):
        self.key = None  # (which code object, where in it)
        self.line, _, self.column, self.end_column = position
        self.what = what  # "read", "write" or "call"
        self.text = text  # "read counter"; of a call, its source
        self.thing = text if what == "call" else text.partition(" ")[2]  # what it reads or writes, or the call
        self.opname, self.argument = instruction.opname, instruction.arg
        self.name = instruction.argval  # the variable or attribute, where it is one
        self.is_subscript = instruction.argrepr == "[]"
        self.only_iterates = False  # it stands in a for loop, and in no while loop of its function
        self.is_test = is_test  # it stands in the test of an if or while


_REPEATS = (ast.While, ast.For, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
_ENDLESS = {"iter", "count", "cycle", "repeat"}
# A program that says one of these can change what it does not name.
_CHANGING = {"setattr", "delattr", "vars", "globals", "exec", "eval", "__dict__", "__main__", "modules", "__class__"}


class Sites:
    """Every site of a program: of the code and of all functions in it.

    library: {code: name} of functions outside the program whose calls of primitives are steps too.
    """

    def __init__(self, code, source, library):
        self._lines = source.splitlines()
        self._tests = [
            _position(node.test)
            for node in ast.walk(ast.parse(source))
            if isinstance(node, (ast.If, ast.While, ast.IfExp, ast.Assert))
        ]
        self._repeats = [(_kind_of(node), node) for node in ast.walk(ast.parse(source)) if isinstance(node, _REPEATS)]
        self.codes = list(code_objects(code))
        self.main = code
        self._changed = self._names_changed()
        self.by_code = {part: dict(self._sites_of(part)) for part in self.codes}
        self.library = {part for outer in library for part in code_objects(outer)}
        for part in sorted(self.library, key=lambda part: (part.co_filename, part.co_firstlineno)):
            self.codes.append(part)
            self.by_code[part] = dict(self._calls_of(part, library.get(part, part.co_qualname)))
        for number, part in enumerate(self.codes):
            for offset, site in self.by_code[part].items():
                site.key = number, offset

    def _names_changed(self):
        """Return the names that the program binds or sets as attributes; None: it may change any."""
        if any(not _CHANGING.isdisjoint({*part.co_names, *part.co_consts}) for part in self.codes):
            return None
        return {
            instruction.argval
            for part in self.codes
            for instruction in dis.get_instructions(part)
            if instruction.opname in _WRITES
        }

    @functools.cache  # noqa: B019  there is one Sites
    def settled(self, offset):
        """Return the global variables that nothing will change when the program's own code has come to an offset."""
        if self._changed is None:
            return set()
        jumps = [each for each in dis.get_instructions(self.main) if each.opname.startswith("JUMP_BACKWARD")]
        again = min([jump.argval for jump in jumps if jump.offset >= offset], default=offset)
        bound = {each.argval for each in dis.get_instructions(self.main) if each.opname in _WRITES}
        late = {
            each.argval
            for part in self.codes
            if part not in self.library
            for each in dis.get_instructions(part)
            if each.opname in _WRITES and (part is not self.main or each.offset >= min(offset, again))
        }
        return bound - late

    def _sites_of(self, code):
        instructions = list(dis.get_instructions(code))
        for place, instruction in enumerate(instructions):
            position = instruction.positions
            if position.lineno is None or position.lineno != position.end_lineno:
                position = dis.Positions(instruction.line_number or 1, instruction.line_number or 1, 0, 10_000)
            site = self._site(instruction, position)
            if site is not None:
                site.text += self._local_work(instructions[place + 1 :], position.lineno)
                site.only_iterates = self._only_iterates(position)
                yield instruction.offset, site

    @staticmethod
    def _calls_of(code, name):
        for instruction in dis.get_instructions(code):
            if instruction.opname in _CALLS:
                yield instruction.offset, Site(dis.Positions(), "call", name, instruction, False)

    def _site(self, instruction, position):
        name, expression = instruction.opname, self._source(position)
        if name in _CALLS:
            return Site(position, "call", expression, instruction, False)
        if name in ("LOAD_ATTR", "LOAD_GLOBAL", "LOAD_NAME") and self._is_constant(instruction.argval):
            return None
        if name in _READS | _LOOKS:
            what = "read"
        elif name in _WRITES:
            what = "write"
        elif name == "BINARY_OP" and instruction.argrepr.rstrip("=") in _ON_CONTAINERS:
            what = "write" if instruction.argrepr.endswith("=") else "read"
        else:
            return None
        if name == "CONTAINS_OP":
            expression = expression.rpartition(" in ")[2]
        return Site(position, what, f"{what} {expression}", instruction, self._is_test(position))

    def _is_constant(self, name):
        return self._changed is not None and name not in self._changed

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

    def _only_iterates(self, position):
        kinds = {kind for kind, loop in self._repeats if loop.lineno <= position.lineno <= loop.end_lineno}
        return kinds == {"for"}

    def _is_test(self, position):
        start, end = (position.lineno, position.col_offset), (position.end_lineno, position.end_col_offset)
        return any(
            (test.lineno, test.col_offset) <= start and end <= (test.end_lineno, test.end_col_offset)
            for test in self._tests
        )


def _kind_of(loop):
    """Tell a loop that ends with what it goes through ("for") from one that may go on for ever ("while")."""
    if isinstance(loop, ast.While):
        return "while"
    sources = [part.iter for part in loop.generators] if hasattr(loop, "generators") else [loop.iter]
    names = {
        getattr(source.func, "attr", getattr(source.func, "id", ""))
        for source in sources
        if isinstance(source, ast.Call)
    }
    return "while" if names & _ENDLESS else "for"


def _position(node):
    return dis.Positions(node.lineno, node.end_lineno, node.col_offset, node.end_col_offset)
