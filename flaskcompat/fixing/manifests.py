"""What manifests are to say into their texts, each with the editor of its format."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from flaskcompat.edits.lines import line_edits
from flaskcompat.edits.manifest import edit
from flaskcompat.fixing.desk import Desk
from flaskcompat.model.wanted import Wanted
from flaskcompat.readers import Format


class Asked(NamedTuple):
    """Something that a file is to say."""

    path: str
    wanted: Wanted


def write_wanted(desk: Desk, formats: Mapping[str, Format], asked: Sequence[Asked]) -> bool:
    """Write all that is asked for into the files; what is refused is said. Whether anything changed."""
    changed = False
    by_path: dict[str, dict[Wanted, None]] = {}
    for one in asked:
        by_path.setdefault(one.path, {})[one.wanted] = None
    for path, wanted in by_path.items():
        known = formats.get(path)
        text = desk.text(path)
        if text is None:
            continue
        done = edit(known.name if known else "requirements.txt", text, path, tuple(wanted))
        for refused, reason in done.refused:
            desk.leave(path, refused.line, f"{refused.name}{refused.specifier}", reason)
        if done.text != text:
            changed = True
            edits = line_edits(path, text, done.text)
            desk.put(path, done.text, [(each.line, each.after or f"without {each.before}") for each in edits])
    return changed
