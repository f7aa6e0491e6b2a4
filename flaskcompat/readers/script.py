"""Python scripts that declare their own dependencies (PEP 723)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flaskcompat.model.inventory import Inventory, Problem
from flaskcompat.readers import pyproject_uv
from flaskcompat.readers.toml_facts import Facts
from flaskcompat.text.toml_lines import TomlError, load

_START = re.compile(r"^# /// script\r?$", re.MULTILINE)
_COMMENT = re.compile(r"#(?: .*|\r?)$")


def has_header(text: str) -> bool:
    """Whether a script has a block of metadata."""
    return "# /// script" in text and _START.search(text) is not None


def parse(text: str, path: str) -> Inventory:
    """Turn a script's metadata into its requirements and the Python that it asks for."""
    blocks = list(_blocks(text.split("\n")))
    if not blocks:
        return Inventory(tool="uv")
    start, block = blocks[0]
    try:
        if len(blocks) > 1:
            raise TomlError("a second block of script metadata", blocks[1][0])
        if block is None:
            raise TomlError("script metadata that does not end with `# ///`", start)
        # Newlines in front keep the lines those of the script.
        facts = Facts(load("\n" * start + block), path)
    except TomlError as error:
        return Inventory(problems=(Problem(path, error.line, str(error)),), tool="uv")
    facts.add_all("dependencies")
    facts.requires_python("requires-python")
    pyproject_uv.read(facts)
    return facts.inventory("uv")


def _blocks(lines: list[str]) -> Iterator[tuple[int, str | None]]:
    """The line where each block starts, and what it holds up to its comment's last `# ///`; None without."""
    number = 0
    while number < len(lines):
        number += 1
        if not _START.match(lines[number - 1]):
            continue
        start, content, length = number, list[str](), -1
        while number < len(lines) and _COMMENT.match(lines[number]):
            line = lines[number].rstrip("\r")
            if line == "# ///":
                length = len(content)
            content.append(line[2:])
            number += 1
        yield start, None if length < 0 else "\n".join(content[:length])
