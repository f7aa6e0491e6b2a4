"""setup.cfg: https://setuptools.pypa.io/en/latest/userguide/declarative_config.html."""

from __future__ import annotations

import configparser
import re
from collections.abc import Iterator

from flaskcompat.model.inventory import Inventory
from flaskcompat.readers._setuptools import LISTS, Entry, SetupFacts

# `configparser` tells no line numbers, so that each line carries its own behind a character that no text has.
_MARK = "\0"
# Long runs of white space make its patterns take quadratic time.
_BLANKS = re.compile(r"\s{8,}")
_MAX_LINE = 10_000


def parse(text: str, path: str) -> Inventory:
    """Turn the options of setuptools in a setup.cfg into requirements, extras as groups, and Pythons."""
    facts = SetupFacts(path)
    sections = _sections(text, facts)
    metadata, options = sections.get("metadata", {}), sections.get("options", {})
    if "name" in metadata:
        facts.name(metadata["name"].partition(_MARK)[0])
    if "classifiers" in metadata:
        facts.classifiers(_entries(metadata["classifiers"]))
    for keyword in LISTS:
        if keyword in options and not _include(options[keyword], keyword, facts):
            facts.required(keyword, _entries(options[keyword], ";"))
    for line, specifier in _entries(options.get("python_requires", ""), _MARK):
        facts.python(line, specifier)
    for extra, value in sections.get("options.extras_require", {}).items():
        if not _include(value, extra, facts):
            facts.extra(extra, _entries(value, ";"))
    return facts.inventory()


def _sections(text: str, facts: SetupFacts) -> dict[str, dict[str, str]]:
    """The sections of the file, where each line of a value ends with its number."""
    marked = "\n".join(_marked(text, facts))
    parser = _parser(strict=True)
    try:
        parser.read_string(marked)
    except (configparser.DuplicateOptionError, configparser.DuplicateSectionError) as error:
        facts.problem(error.lineno or 0, error.message.partition("]: ")[2])
        parser = _parser(strict=False)
        _read_rest(parser, marked, facts)
    except configparser.Error as error:
        _tell(error, facts)
    return {name: _normal(name, dict(parser.items(name))) for name in parser.sections()}


def _parser(*, strict: bool) -> configparser.RawConfigParser:
    parser = configparser.RawConfigParser(strict=strict)
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    return parser


def _read_rest(parser: configparser.RawConfigParser, marked: str, facts: SetupFacts) -> None:
    try:
        parser.read_string(marked)
    except configparser.Error as error:
        _tell(error, facts)


def _tell(error: configparser.Error, facts: SetupFacts) -> None:
    """Report lines outside any section or option; what the parser has read by then stays."""
    if isinstance(error, configparser.MissingSectionHeaderError):
        facts.problem(error.lineno, "not a setup.cfg: text before the first section")
    elif isinstance(error, configparser.ParsingError):
        for line, _ in error.errors:
            facts.problem(line, "neither a section nor an option")
    else:
        facts.problem(0, error.message)


def _marked(text: str, facts: SetupFacts) -> Iterator[str]:
    for number, line in enumerate(text.replace(_MARK, " ").splitlines(), 1):
        content = line.strip()
        if len(content) > _MAX_LINE:
            facts.problem(number, f"a line longer than {_MAX_LINE} characters")
            yield ""
        elif not content or content.startswith(("#", ";")):
            yield line
        else:
            indent = line[: len(line) - len(line.lstrip())][:64]
            yield f"{indent}{_BLANKS.sub(' ', content)}{_MARK}{number}"


def _normal(section: str, options: dict[str, str]) -> dict[str, str]:
    """Options as setuptools normalizes them (`Install-Requires`); those of extras are names."""
    if section not in ("metadata", "options"):
        return options
    return {key.replace("-", "_").lower(): value for key, value in options.items()}


def _entries(value: str, separator: str = ",") -> list[Entry]:
    """The entries of a list with their lines: one a line, or on a single line split at the separator."""
    lines = [line.rpartition(_MARK) for line in value.splitlines() if _MARK in line]
    entries = [(int(number), content.strip()) for content, _, number in lines]
    if "\n" not in value:
        entries = [(number, part.strip()) for number, text in entries for part in text.split(separator)]
    return [(number, text) for number, text in entries if text]


def _include(value: str, keyword: str, facts: SetupFacts) -> bool:
    """Take a value of the form `file: a.txt, b.txt` as the files that it names."""
    if not value.startswith("file:"):
        return False
    for number, text in _entries(value.removeprefix("file:")):
        for target in text.split(","):
            if target.strip():
                facts.include(number, target.strip(), keyword)
    return True
