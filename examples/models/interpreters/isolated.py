"""One process, two interpreters: each has its own globals."""
# /// script
# requires-python = ">=3.14"
# ///
import os
from concurrent import interpreters

color = "red"
answers = interpreters.create_queue()
other = interpreters.create()
other.prepare_main(answers=answers)  # a global of the other


def ask(code):
    other.exec(f"answers.put({code})")
    return answers.get()


print("the other sees color:", ask("'color' in globals()"))
other.exec("color = 'blue'")
print("color there:", ask("color"))
print("color here:", color)
other.exec("import os")
print("same process:", ask("os.getpid()") == os.getpid())
other.close()
