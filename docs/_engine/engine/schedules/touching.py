"""Says what an instruction is about to touch, and how, from the objects that it works on.

A place is a string: the number of an object, and what of it: "3.total", "3[0]", or "3" for its whole content.  Objects
are numbered as they are met, so an object has the same number in each run that began with the same steps.
"""

import ast
import builtins
import collections
import gc
import io
import re
import sys
import types
import weakref
from contextlib import suppress

from engine.schedules import primitives
from engine.schedules.explorer import READ, READ_ITEM, WRITE, WRITE_ITEM
from engine.schedules.operands import Operands
from engine.threads import locks, thread_local

OUTPUT, FILES = "output", "files"  # places that are no objects

_CONTAINERS = (list, dict, set, collections.deque, bytearray)
_SIMPLE = {int, str, float, bool, type(None)}
_PLAIN_KEYS = (str, int, bytes, type(None))
# What cannot change, or whose parts are places of their own.
_LASTING = (str, bytes, int, float, complex, tuple, frozenset, range, type, type(None), types.ModuleType)
_LASTING += (types.FunctionType, types.BuiltinFunctionType, types.MethodType, types.CodeType, slice, property)
_READERS = {"copy", "count", "get", "index", "items", "keys", "values", "isdisjoint", "issubset", "issuperset", "union"}
_READERS |= {"difference", "intersection", "symmetric_difference", "most_common", "elements", "__len__", "__iter__"}
_READERS |= {"__contains__", "__getitem__", "getvalue", "__repr__", "__str__", "__eq__", "isoformat", "__enter__"}
_ASKING = {len, sum, min, max, sorted, list, tuple, set, dict, any, all, enumerate, zip, map, filter, iter, reversed}
_ASKING |= {print, repr, str, frozenset, bytes, format, collections.Counter, collections.deque, bytearray}
_NOT_ASKING = {isinstance, issubclass, id, type, callable, super, range, hash}
_ATTRIBUTES = {getattr: READ, hasattr: READ, setattr: WRITE, delattr: WRITE}
_FILE_MODULES = {"posix", "posixpath", "genericpath", "os", "shutil", "tempfile", "glob", "_io", "io", "pathlib"}
_ASKING_FILES = {"exists", "isfile", "isdir", "stat", "lstat", "listdir", "scandir", "getsize", "getmtime", "access"}
_ASKING_FILES |= {"is_file", "is_dir", "iterdir", "glob", "read_text", "read_bytes", "getcwd", "lexists", "walk"}
_NO_FILES = {"join", "basename", "dirname", "split", "splitext", "normpath", "isabs", "fspath", "commonpath", "getpid"}
_NO_FILES |= {"cpu_count", "process_cpu_count", "urandom", "StringIO", "BytesIO", "get_terminal_size", "Path"}
_TELLING_MODULES = {"logging", "traceback", "warnings", "pprint"}
_OF_ITEM = {READ: READ_ITEM, WRITE: WRITE_ITEM}
_PLACE = re.compile(r"(?P<number>\d+)(?:\.(?P<name>.*)|\[(?P<key>.*)\])?", re.DOTALL)
_METHODS = (types.MethodDescriptorType, types.WrapperDescriptorType)


class Call:
    """A call that an instruction is about to make: function, arguments, and named arguments."""

    __slots__ = ("arguments", "function", "named")

    def __init__(self, operands, site):
        if site.opname == "CALL_FUNCTION_EX":
            self.function = operands[3]
            self.arguments = list(operands[1]) if isinstance(operands[1], (list, tuple)) else [operands[1]]
            self.named = dict(operands[0] or ())
        else:
            names = operands[0] if site.opname == "CALL_KW" else ()
            skipped = site.opname == "CALL_KW"
            count = site.argument
            given = [operands[count - 1 - place + skipped] for place in range(count)]
            self.arguments = given[: count - len(names)]
            self.named = dict(zip(names, given[count - len(names) :], strict=True))
            if (owner := operands[count + skipped]) is not None:
                self.arguments.insert(0, owner)
            self.function = operands[count + 1 + skipped]
        if type(self.function) is types.MethodType:
            self.arguments.insert(0, self.function.__self__)
            self.function = self.function.__func__


class Objects:
    """Numbers the objects of one run, without keeping them alive for long."""

    _SWEPT = 8  # of those kept alive, looked at whenever another is met

    def __init__(self):
        self._numbers = {}  # id: number
        self._references = {}  # id: weak reference
        self._kept = collections.deque()  # lists of one object that no weak reference can be made to
        self._found = {}  # number: its weak reference, or the list that keeps it
        self._met = 0

    def number(self, thing):
        """Return the number of an object."""
        found = self._numbers.get(id(thing))
        if found is None:
            self._met += 1
            found = self._numbers[id(thing)] = self._met
            self._found[found] = self._watch(thing)
        return found

    def thing(self, number):
        """Return the object of a number, or None where it is gone."""
        refers = self._found.get(number)
        return refers() if isinstance(refers, weakref.ref) else refers and refers[0]

    def _watch(self, thing):
        for _ in range(min(self._SWEPT, len(self._kept))):
            kept = self._kept.popleft()
            if _references(kept) > _ALONE:
                self._kept.append(kept)
            else:
                self._found.pop(self._numbers.pop(id(kept[0]), None), None)
        key = id(thing)
        try:
            refers = self._references[key] = weakref.ref(thing, lambda _: self._forget(key))
        except TypeError:
            refers = [thing]
            self._kept.append(refers)
        return refers

    def _forget(self, key):
        self._references.pop(key, None)
        self._found.pop(self._numbers.pop(key, None), None)


def _references(kept):
    return sys.getrefcount(kept[0])


_ALONE = _references([object()])
_RANGE = type(iter(range(0)))


class Touching:
    """Says what the instructions of one run touch.  codes: the code of the program and of its functions."""

    def __init__(self, codes):
        self._codes = codes
        self._objects = Objects()
        self._owners = {}  # id of the dict of an object: number of the object
        self._classes = {}  # (class, name): what its instances have by that name, see _found_in()

    def of(self, site, frame):
        """Return (foot, call) of an instruction that is about to be executed; call: a primitive's, or None.

        foot: [(place, mode)]; call: (operation, object, Call).
        """
        name = site.opname
        if name.endswith("_DEREF"):
            return [(f"{self._number(Operands(frame).cell(site.argument))}", _mode_of(site))], None
        if name.endswith(("_GLOBAL", "_NAME")):
            return self._variable(site, frame), None
        operands = Operands(frame)
        if site.what == "call":
            return self._call(Call(operands, site))
        if name.endswith("_ATTR"):
            return self.attribute(operands[0], site.name, _mode_of(site)), None
        return _BY_OPNAME[name](self, operands, site), None

    @staticmethod
    def value(site, frame):
        """Return (what an instruction is about to read or write,); () where that is not a single value."""
        name, operands = site.opname, Operands(frame)
        if name in _STORED:
            return (operands[_STORED[name]],)
        if name.endswith(("LOAD_GLOBAL", "LOAD_NAME")):
            return (frame.f_globals[site.name],) if site.name in frame.f_globals else ()
        if name == "LOAD_ATTR":
            space = _dict_of(operands[0]) or {}
            return (space[site.name],) if site.name in space else ()
        if name == "BINARY_OP" and site.is_subscript and type(operands[1]) in (dict, list):
            with suppress(LookupError, TypeError):
                return (operands[1][operands[0]],)
        if name == "LOAD_DEREF":
            with suppress(ValueError):  # it is empty
                return (operands.cell(site.argument).cell_contents,)
        return ()

    def place_of(self, thing):
        """Return the place that an object as a whole is."""
        if isinstance(thing, locks.lock):
            thread, number = thing.place
            return f"lock {thread}.{number}"
        return f"{self._number(thing)}"

    def is_seen_through(self, site, frame, foot):
        """Tell whether all that an instruction does is seen: what it touches, its foot, and what code it calls."""
        if site.what != "call":
            return bool(foot) or site.opname not in ("STORE_ATTR", "DELETE_ATTR")  # thread-local data, or a property
        function = Call(Operands(frame), site).function
        if isinstance(function, type):
            return function.__module__ in ("__main__", "builtins")
        if isinstance(function, types.FunctionType):
            return function.__code__ in self._codes
        return isinstance(function, (*_METHODS, types.BuiltinFunctionType)) and function not in _ATTRIBUTES

    def thing(self, place):
        """Return the object whose place it is, or that it is part of; None: it is gone."""
        parts = _PLACE.fullmatch(place)
        return self._objects.thing(int(parts["number"])) if parts else None

    def is_cell(self, place):
        """Tell whether a place is a variable that functions share."""
        return isinstance(self.thing(place), types.CellType)

    def held(self, place):
        """Return (what a place holds,), () where it holds nothing, or None where that cannot be said."""
        parts, thing = _PLACE.fullmatch(place), self.thing(place)
        if thing is None:
            return None
        if isinstance(thing, types.CellType):
            with suppress(ValueError):
                return (thing.cell_contents,)
            return ()
        if parts["key"] is not None:
            key = ast.literal_eval(parts["key"])
            with suppress(LookupError):
                return (thing[key],) if type(thing) in (dict, list) else None
            return ()
        if parts["name"] is not None:
            space = thing if type(thing) is dict else _dict_of(thing)
            return None if space is None else (space[parts["name"]],) if parts["name"] in space else ()
        return (thing,)

    # ---- variables, attributes, items

    def _number(self, thing):
        return self._objects.number(thing)

    def _variable(self, site, frame):
        space = frame.f_globals
        if site.opname.endswith("_NAME") and frame.f_locals is not space:
            return ()  # the body of a class
        if site.what == "read" and site.name not in space and hasattr(builtins, site.name):
            return ()
        return [(f"{self._number_of_space(space)}.{site.name}", _mode_of(site))]

    def _number_of_space(self, space):
        owner = self._owners.get(id(space))
        return self._number(space) if owner is None else owner

    def attribute(self, owner, name, mode):
        """Return the foot of reading or writing an attribute, or nothing where code of the program does it."""
        if isinstance(owner, types.ModuleType):
            return [(f"{self._number_of_space(vars(owner))}.{name}", mode)]
        if isinstance(owner, thread_local.local):
            return ()
        if name == "__dict__":
            self._note_space(owner)
            return ()
        own = (f"{self._number(owner)}.{name}", mode)
        if isinstance(owner, type):
            holder = _holder(owner, name)
            return [own] if mode == WRITE or holder is None else [own, (f"{self._number(holder)}.{name}", READ)]
        kind = type(owner)
        if (kind, name) not in self._classes:
            self._classes[kind, name] = _found_in(kind, name)
        holder, is_code = self._classes[kind, name]
        if is_code:
            return ()
        return [own] if mode == WRITE or holder is None else [own, (f"{self._number(holder)}.{name}", READ)]

    def _note_space(self, owner):
        space = _dict_of(owner)
        if space is not None:
            self._owners[id(space)] = self._number(owner)

    def item(self, container, key, mode):
        """Return the foot of reading or writing an item of a container."""
        if isinstance(container, _LASTING) or _is_programs(
            container, "__setitem__" if mode == WRITE else "__getitem__"
        ):
            return ()
        if id(container) in self._owners and isinstance(key, str):
            return [(f"{self._owners[id(container)]}.{key}", mode)]
        number = self._number(container)
        if isinstance(container, list) and isinstance(key, int) and key < 0:  # which item that is, its length says
            own = f"{number}[{key + len(container)!r}]"
            return [(f"{number}", READ), *([(f"{number}", WRITE_ITEM)] if mode == WRITE else ()), (own, mode)]
        if isinstance(key, _PLAIN_KEYS) and not isinstance(container, (collections.deque, bytearray)):
            return [(f"{number}", _OF_ITEM[mode]), (f"{number}[{key!r}]", mode)]
        return [(f"{number}", mode)]

    def _content(self, thing, mode=READ):
        """Return the foot of using the whole content of an object."""
        if type(thing) in _SIMPLE:
            return ()
        if isinstance(thing, tuple):
            return [touch for part in thing for touch in self._content(part, mode)]
        return [(f"{self._number(thing)}", mode)] if isinstance(thing, _CONTAINERS) else ()

    # ---- by instruction

    def _subscript(self, operands, site):
        return self.item(operands[1], operands[0], WRITE)

    def _binary(self, operands, site):
        if site.is_subscript:
            return self.item(operands[1], operands[0], READ)
        left, right = operands[1], operands[0]
        return [*self._content(left, WRITE if site.what == "write" else READ), *self._content(right)]

    def _compared(self, operands, site):
        return [*self._content(operands[1]), *self._content(operands[0])]

    def _contained(self, operands, site):
        if isinstance(operands[0], (dict, set)):
            return self.item(operands[0], operands[1], READ)
        return self._content(operands[0])

    def _sliced(self, operands, site):
        return self._content(operands[2], _mode_of(site))

    def _looked_at(self, operands, site):
        return self._content(operands[0])

    def _iterated(self, operands, site):
        return self._next_of(operands[0])

    def _next_of(self, iterator):
        if isinstance(iterator, _LASTING) or (type(iterator) is _RANGE and _references([iterator]) <= _ALONE + 2):
            return ()
        foot = [(f"{self._number(iterator)}", WRITE)]
        if isinstance(iterator, types.GeneratorType):
            return foot
        for behind in gc.get_referents(iterator):
            foot += self._content(behind)
            if hasattr(type(behind), "__next__"):
                foot += self._next_of(behind)
        return foot

    # ---- calls

    def _call(self, call):
        found = primitives.of_call(call)
        if found is not None:
            operation, thing = found
            foot = [(self.place_of(part), mode) for part, mode in operation.touches(thing)]
            return foot, (operation, thing, call)
        return self._other_call(call), None

    def _other_call(self, call):
        function, arguments = call.function, call.arguments
        try:
            if function in _ATTRIBUTES and len(arguments) > 1:
                return self.attribute(arguments[0], arguments[1], _ATTRIBUTES[function])
            if function in _NOT_ASKING:
                return ()
        except TypeError:  # it cannot be hashed
            return ()
        if getattr(function, "__code__", None) in self._codes:
            return ()  # what it does is seen
        if isinstance(function, type) and function.__module__ == "__main__":
            return ()
        if function is next:
            return self._next_of(arguments[0]) if arguments else ()
        if function is vars and arguments:
            self._note_space(arguments[0])
            return ()
        if function is globals or function is locals:
            return ()
        owner = _owner(function, arguments)
        foot = list(self._outside(function, owner))
        name = getattr(function, "__name__", "")
        used = [*arguments, *call.named.values()]
        if owner is not None:
            foot += self._method(owner, name)
            used = [thing for thing in used if thing is not owner]
        asks = owner is not None or isinstance(function, type) or function in _ASKING
        for thing in used:
            foot += self._content(thing, READ if asks else WRITE)
            if hasattr(type(thing), "__next__") and type(thing).__module__ != "__main__":
                foot += self._next_of(thing)
        return foot

    def _method(self, owner, name):
        if isinstance(owner, io.TextIOBase) and type(owner).__module__.startswith("engine."):
            return [(OUTPUT, WRITE)]
        return [(f"{self._number(owner)}", READ if name in _READERS else WRITE)]

    @staticmethod
    def _outside(function, owner):
        """Yield the places outside of the program's objects that a call may touch."""
        module, name = getattr(function, "__module__", None), getattr(function, "__name__", "")
        if function is print or module in _TELLING_MODULES or type(owner).__module__ in _TELLING_MODULES:
            yield OUTPUT, WRITE
        elif isinstance(owner, io.IOBase) and not isinstance(owner, (io.StringIO, io.BytesIO)):
            if not type(owner).__module__.startswith("engine."):
                yield FILES, WRITE
        elif (module in _FILE_MODULES or type(owner).__module__ in _FILE_MODULES) and name not in _NO_FILES:
            yield FILES, READ if name in _ASKING_FILES else WRITE


def _mode_of(site):
    return WRITE if site.what == "write" else READ


def _owner(function, arguments):
    """Return the object whose method is called, where the method may change it; None: there is none."""
    if isinstance(function, _METHODS) or (isinstance(function, types.FunctionType) and "." in function.__qualname__):
        owner = arguments[0] if arguments else None
    else:
        owner = getattr(function, "__self__", None)
    if isinstance(owner, _LASTING) or _is_programs(owner):
        return None
    return owner


def _is_programs(thing, method=None):
    """Tell whether code of the program does what is done with an object; method: its name, of a container."""
    kind = type(thing)
    if not isinstance(thing, _CONTAINERS):
        return kind.__module__ == "__main__"
    return isinstance(getattr(kind, method or "", None), types.FunctionType)


def _holder(kind, name):
    for base in kind.__mro__:
        if name in vars(base):
            return base
    return None


def _found_in(kind, name):
    """Return (the class that has a name, or None; whether to ask an instance for it runs code)."""
    if type.__getattribute__(kind, "__getattribute__") is not object.__getattribute__ and kind.__module__ == "__main__":
        return None, True
    holder = _holder(kind, name)
    if holder is None:
        return None, False
    found = vars(holder)[name]
    if isinstance(found, types.MemberDescriptorType):
        return None, False  # a slot
    if hasattr(type(found), "__set__"):
        return None, True  # a property
    return holder, False


def _dict_of(owner):
    try:
        return object.__getattribute__(owner, "__dict__")
    except AttributeError:
        return None


# How deep on the stack that lies which an instruction stores.
_STORED = {"STORE_GLOBAL": 0, "STORE_NAME": 0, "STORE_DEREF": 0, "STORE_ATTR": 1, "STORE_SUBSCR": 2}
_BY_OPNAME = {
    "BINARY_OP": Touching._binary,
    "STORE_SUBSCR": Touching._subscript,
    "DELETE_SUBSCR": Touching._subscript,
    "CONTAINS_OP": Touching._contained,
    "COMPARE_OP": Touching._compared,
    "BINARY_SLICE": Touching._sliced,
    "STORE_SLICE": Touching._sliced,
    "FOR_ITER": Touching._iterated,
    **dict.fromkeys(
        ("TO_BOOL", "UNPACK_SEQUENCE", "LIST_EXTEND", "SET_UPDATE", "DICT_UPDATE", "FORMAT_SIMPLE", "CONVERT_VALUE"),
        Touching._looked_at,
    ),
    "FORMAT_WITH_SPEC": Touching._compared,
}
