"""What the types of `_thread` say to one who wants to pickle or to copy them."""


def refuse(self, _protocol, /):
    """Stand in the place of __reduce_ex__; the message is that of the type in C."""
    kind = type(self)
    name = kind.__qualname__ if kind.__module__ != "_thread" else f"_thread.{kind.__qualname__}"
    raise TypeError(f"cannot pickle {name!r} object")
