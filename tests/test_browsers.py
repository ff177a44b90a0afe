"""Where a browser is missing and cannot be installed, the tests say so in one line."""

import types

import pytest

import browsers


@pytest.fixture
def bare_machine(monkeypatch):
    """No browser, and nothing that could install one."""
    monkeypatch.setattr(browsers, "find", lambda names: None)
    monkeypatch.setattr(browsers.debian, "install", lambda *packages: False)
    monkeypatch.setattr(browsers.subprocess, "run", lambda *args, **kwargs: None)


def test_no_chromium(bare_machine):
    playwright = types.SimpleNamespace(chromium=types.SimpleNamespace(executable_path="/nowhere/chrome"))
    with pytest.raises(pytest.fail.Exception, match="need Chromium, and none could be installed: install 'chromium'"):
        browsers.launch_chromium(playwright)


def test_no_firefox(bare_machine):
    with pytest.raises(pytest.fail.Exception, match="need Firefox, and none could be installed: install 'firefox-esr'"):
        browsers.firefox()
