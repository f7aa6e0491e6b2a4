"""The text of a manifest with other requirements: what is wanted is written, and nothing else moves."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module

from flaskcompat.edits import refusing
from flaskcompat.edits.desk import Desk
from flaskcompat.edits.place import Editor
from flaskcompat.model.wanted import Edited, Wanted
from flaskcompat.readers import FORMATS

_EDITORS = {
    "requirements.txt": "requirements_txt",
    "pyproject.toml": "toml_tables",
    "Pipfile": "toml_tables",
    "pixi.toml": "toml_tables",
    "script": "script",
    "setup.cfg": "setup_cfg",
    "setup.py": "setup_py",
    "environment.yml": "environment_yml",
    "Dockerfile": "dockerfile",
    ".python-version": "python_words",
    "runtime.txt": "python_words",
}
_MARK = "\ufeff"


def edit(format_name: str, text: str, path: str, wanted: Sequence[Wanted]) -> Edited:
    """Turn the text of a file into one that reads as wanted, with a reason for each wish that is refused.

    The result is read again: what would not give exactly what was wanted is not written.
    """
    if text.startswith(_MARK):
        inner = edit(format_name, text.removeprefix(_MARK), path, wanted)
        return inner._replace(text=_MARK + inner.text)
    form = next((each for each in FORMATS if each.name == format_name), None)
    if form is None or format_name not in _EDITORS:
        return Edited(text, tuple((each, refusing.of_file(form, format_name)) for each in wanted))
    desk = Desk(form.parser(), _editor(format_name), text, path)
    valid = [each for each in wanted if desk.understands(each)]
    desk.change([each for each in valid if each.line])
    for each in valid:
        if not each.line:
            desk.add(each)
    return Edited(desk.text, tuple(desk.refused))


def _editor(format_name: str) -> type[Editor]:
    found: type[Editor] = import_module(f"flaskcompat.edits.formats.{_EDITORS[format_name]}").Editor
    return found
