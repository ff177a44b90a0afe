"""The code of a program and of every function and class in it."""


def code_objects(code):
    """Yield a code object and all that it contains."""
    yield code
    for constant in code.co_consts:
        if isinstance(constant, type(code)):
            yield from code_objects(constant)
