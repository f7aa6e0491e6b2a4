"""Writes anew what the API index and the use index come to together."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

from flaskcompat import index
from flaskcompat.catalog.places import cache_folder
from flaskcompat.errors import FlaskcompatError
from flaskcompat.index.api import load_api
from flaskcompat.index.gaps import FILE, HEAD
from flaskcompat.index.modules import load_modules
from flaskcompat.index.uses import KINDS
from flaskcompat.indexing import gaps_trees
from flaskcompat.indexing.gaps_sources import digest, digest_of, names_files, needs_files
from flaskcompat.indexing.gaps_trees import Gap, gaps_of
from flaskcompat.model.need import Need

DATA = Path(__file__).parents[1] / "index/data"
PROCESSES = 2

Question = tuple[tuple[str, ...], str, str]
"""What is needed: names, kind and detail."""


def generate(folder: Path = DATA, processes: int = PROCESSES, cache: Path | None = None) -> int:
    """Write the gaps of the indexes below a folder, and return their size."""
    sizes = {path.relative_to(folder).as_posix(): path.stat().st_size for path in names_files(folder)}
    mark = digest_of(folder)
    texts = {path: path.read_bytes() for path in needs_files(folder)}
    uses = {path: json.loads(text) for path, text in texts.items()}
    questions = {question(data, row) for data in uses.values() for row in data["needs"] if row[4]}
    gaps = find(questions, folder, processes, cache or cache_folder())
    head = {"digest": mark, "sizes": sizes, "releases": _releases(folder, gaps.values())}
    lines = [f"{HEAD} {_json(head)}"]
    for path, data in uses.items():
        name = path.relative_to(folder).with_suffix("").as_posix()
        lines.append(f"{name} {_json({'size': len(texts[path]), **line(data, gaps)})}")
    text = "\n".join(lines) + "\n"
    if digest_of(folder) != mark:
        raise FlaskcompatError(f"the indexes in {folder} were written meanwhile: once more")
    (folder / FILE).write_text(text, encoding="utf-8", newline="\n")
    return len(text)


def question(data: Mapping[str, Any], row: Sequence[Any]) -> Question:
    """What a row of a file of the use index asks for."""
    return tuple(data["names"][number] for number in row[0]), KINDS[row[1]], row[2]


def find(
    questions: Iterable[Question], folder: Path, processes: int, cache: Path
) -> dict[Question, tuple[Gap, ...]]:
    """The gaps of those questions that have one; each is worked out once as long as nothing else changes."""
    kept = cache / "gaps" / f"{digest([*names_files(folder), *_code()])}.json"
    known = _known(kept)
    wanted = sorted(questions)
    parts: dict[tuple[str, ...], list[Question]] = {}
    for each in wanted:
        if each not in known:
            parts.setdefault(tuple(each[0][0].split(".")[:2]), []).append(each)
    with ProcessPoolExecutor(processes) as pool:
        for found in pool.map(partial(_find, folder=folder), parts.values()):
            known.update(found)
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_text(json.dumps(list(known.items())), encoding="utf-8")
    return {asked: known[asked] for asked in wanted if known[asked]}


def _known(path: Path) -> dict[Question, tuple[Gap, ...]]:
    rows = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else []
    return {
        (tuple(names), kind, detail): tuple(
            Gap(tuple((name, tuple(numbers)) for name, numbers in where), target) for where, target in gaps
        )
        for (names, kind, detail), gaps in rows
    }


def _code() -> list[Path]:
    return [*sorted(Path(index.__path__[0]).glob("*.py")), Path(gaps_trees.__file__)]


def _find(questions: Iterable[Question], folder: Path) -> dict[Question, tuple[Gap, ...]]:
    api, modules = load_api(str(folder / "api")), load_modules(str(folder / "modules.json"))
    needs = {asked: Need(*asked, "import", "", True, "") for asked in questions}  # type: ignore[arg-type]
    return {asked: gaps_of(need, api, api.releases, modules) for asked, need in needs.items()}


def line(data: Mapping[str, Any], gaps: Mapping[Question, tuple[Gap, ...]]) -> dict[str, Any]:
    """What the line of one distribution holds besides the size of its file."""
    groups: dict[Gap, dict[tuple[int, ...], list[int]]] = {}
    tops: dict[str, set[int]] = {}
    for number, row in enumerate(data["needs"]):
        own = {release for start in range(7, len(row), 3) for release in range(row[start], row[start + 1])}
        for module in (data["modules"][each] for each in data["sets"][row[5]]):
            if module:
                tops.setdefault(module.partition(".")[0], set()).update(own)
        for gap in gaps.get(question(data, row), ()) if row[4] else ():
            groups.setdefault(gap, {}).setdefault(stretches(own), []).append(number)
    return {
        "releases": data["releases"],
        "packages": [[top, stretches(own)] for top, own in sorted(tops.items())],
        "gaps": [
            [gap.target, [[name, *stretches(of)] for name, of in gap.where], list(parts.items())]
            for gap, parts in sorted(groups.items())
        ],
    }


def stretches(numbers: Iterable[int]) -> tuple[int, ...]:
    """Turn numbers into stretches: the first one, the one after the last one, and so on."""
    bounds: list[int] = []
    for number in sorted(set(numbers)):
        if bounds and bounds[-1] == number:
            bounds[-1] = number + 1
        else:
            bounds += [number, number + 1]
    return tuple(bounds)


def _releases(folder: Path, gaps: Iterable[tuple[Gap, ...]]) -> dict[str, Sequence[str]]:
    """The releases of every distribution that is told by number."""
    api = load_api(str(folder / "api"))
    names = sorted({name for some in gaps for gap in some for name, _ in gap.where})
    return {name: api.releases(name) for name in names}


def _json(value: object) -> str:
    return json.dumps(value, separators=(",", ":"))
