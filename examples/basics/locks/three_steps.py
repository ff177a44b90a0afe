"""counter += 1 is three steps: read, add, write."""
import dis

counter = 0


def increment():
    global counter
    counter += 1


STEPS = {
    "LOAD_GLOBAL": "read",
    "BINARY_OP": "add",
    "STORE_GLOBAL": "write",
}
for instruction in dis.get_instructions(increment):
    if instruction.opname in STEPS:
        step = STEPS[instruction.opname]
        print(step, instruction.argrepr)
