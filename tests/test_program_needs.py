"""What a program says it needs, and who meets it."""

from needs import Needs

NEEDY = '"""Says hello."""\n# /// script\n# requires-python = ">={}"\n# {}\n# ///\nprint("hello")\n'


def test_which_interpreters_meet_a_need():
    needs = Needs.of(NEEDY.format("3.14", "dependencies = []"))
    assert str(needs) == "Python 3.14 or newer"
    assert needs.met_by("3.14.0", free_threaded=False) and needs.met_by("3.15.0rc1", free_threaded=True)
    assert not needs.met_by("3.13.9", free_threaded=True)
    free = Needs.of(NEEDY.format("3.13", "[tool.python]\n# free-threaded = true"))
    assert str(free) == "a free-threaded build of Python 3.13 or newer"
    assert free.met_by("3.13.0", free_threaded=True) and not free.met_by("3.15.0", free_threaded=False)
    assert str(Needs.of("print(1)\n")) == ""
    packed = Needs.of(NEEDY.format("3.14", 'dependencies = ["dask==1.0"]'))
    assert str(packed) == "Python 3.14 or newer and dask==1.0"
    machine = Needs.of(NEEDY.format("3.11", '[tool.machine]\n# systems = ["linux", "darwin"]\n# display = true'))
    assert str(machine) == "Python 3.11 or newer and a display, on Linux or macOS"
