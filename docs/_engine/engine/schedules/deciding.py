"""Says which reads of a program decide what it writes: by its code, also where a run does not come to the write."""

import dis

_OF_ONE = ("_GLOBAL", "_NAME", "_DEREF", "_ATTR", "_SUBSCR", "CONTAINS_OP")  # they use one variable, attribute or item


def deciding(code, sites):
    """Yield the keys of the sites that read what the same function writes from it later; sites: {offset: steps.Site}.

    What is read in between, under a lock that is taken after the first, decides in its place; in the place of a test,
    if it is one too.
    """
    entered = {each.offset: None for each in dis.get_instructions(code) if each.argrepr.startswith("__enter__")}
    ordered = [site for _, site in sorted((entered | sites).items())]
    for place, site in enumerate(ordered):
        if site and site.what == "read" and _uses_one(site) and _is_written_from(site, ordered[place + 1 :]):
            yield site.key


def _is_written_from(read, later):
    is_locked = False
    for site in later:
        if site is None or (site.what == "call" and "acquire(" in site.text):
            is_locked = True
        elif _uses_one(site) and _is_same_thing(read, site):
            if site.what == "write":
                return True
            if is_locked and (site.is_test or not read.is_test):
                return False
    return False


def _uses_one(site):
    return site.opname.endswith(_OF_ONE) or site.is_subscript


def _is_same_thing(read, later):
    thing, other = read.thing, later.thing
    return other.startswith(f"{thing}[") if read.opname == "CONTAINS_OP" else thing == other
