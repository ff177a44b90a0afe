"""What the checks of exercises use, from the page's engine: the same words for an attempt here and there."""

import importlib.util

from exercise import Exercise
from paths import DOCS
from program import Program, every_program

spec = importlib.util.spec_from_file_location("attempts", DOCS / "_engine/engine/exercises/attempts.py")
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
Taught, counted, given = module.Taught, module.counted, module.given
must_end, must_join, teach = module.must_end, module.must_join, module.teach


def begin_of(name: str) -> Program:
    """The program that an exercise begins with."""
    return next(program for program in every_program() if program.exercise == Exercise(name))
