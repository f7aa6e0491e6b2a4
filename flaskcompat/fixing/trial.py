"""The manifests of a project as they are to be, judged in a folder of their own before they are written."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from flaskcompat.engine.assess import Assessment
from flaskcompat.engine.check import Survey, survey
from flaskcompat.engine.collect.reading import RefusedError, read_bytes
from flaskcompat.engine.throwaway import throwaway
from flaskcompat.fixing.desk import Desk

_LIMIT = 64_000_000


@contextmanager
def judged_copy(assessment: Assessment, desk: Desk, *, edited: bool) -> Iterator[Survey]:
    """What a run would see of a project's manifests as they are, or `edited` as on a desk; no code."""
    files = assessment.insight.files
    paths = {**dict.fromkeys(files.stated, ""), **desk.manifests(assessment)}
    new = desk.created(files.root) if edited else {}
    base = os.path.commonpath([files.root, *(os.path.dirname(each) for each in [*paths, *new])])
    with throwaway() as folder:
        os.mkdir(os.path.join(folder, ".git"))  # includes may lead to folders above the project
        for absolute, shown in {**paths, **new}.items():
            data = desk.bytes(shown) if edited and shown else None
            if data is None:
                try:
                    data = read_bytes(absolute, files.boundary, _LIMIT)
                except RefusedError:
                    continue
            target = os.path.join(folder, os.path.relpath(absolute, base))
            os.makedirs(os.path.dirname(target), exist_ok=True)
            with open(target, "wb") as stream:
                stream.write(data)
        place = os.path.join(folder, os.path.relpath(files.key, base))
        options = assessment.insight.context.options._replace(
            source=False, cache=False, baseline="", env="", online=False, stands_for=(folder, base)
        )
        yield survey([os.path.normpath(place)], options)


def troubles(found: Survey) -> Counter[tuple[str, str]]:
    """How often each rule on versions fires in each file."""
    return Counter(
        (one.code, one.path) for one in found.report.findings if one.severity != "note" and not one.suppressed
    )
