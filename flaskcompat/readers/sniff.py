"""What kind of file this is, by its content, for a file whose name does not tell.

Only the beginning is looked at, with expressions that a format's own first lines decide.
"""

from __future__ import annotations

import re

_HEAD = 200_000

# A line of requirements: a name with a version or URL, or an option of pip; or, where no line says as much,
# a first line that is nothing but a name.
_PINNED = (
    r"^[ \t]*(?:(?:[a-z]+\+)?https?://\S|[A-Za-z0-9][\w.-]*[ \t]*(?:\[[\w ,.-]*\])?[ \t]*(?:[=~!<>]=|[<>]|@ )"
    r"|-(?:[rcei]|-requirement|-constraint|-editable|-index-url|-extra-index-url|-find-links)[ \t=])"
)
_NAMED = r"\A(?:[ \t]*(?:#.*)?\n)*[A-Za-z0-9][\w.-]*(?:\[[\w ,.-]*\])?[ \t]*(?:[;#].*)?\r?$"

# In order: the first whose patterns are all there names the format. Each pattern is one scan without
# backtracking over lines, so that no input makes it slow.
_JSON: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("CycloneDX", (r'"bomFormat"\s*:\s*"CycloneDX"',)),
    ("SPDX", (r'"spdxVersion"\s*:|"@context"\s*:\s*"[^"\n]*spdx|"SPDXID"\s*:',)),
    ("Pipfile.lock", (r'"pipfile-spec"\s*:|"_meta"\s*:',)),
    ("pip inspect", (r'"installed"\s*:\s*\[',)),
    ("pip report", (r'"install"\s*:\s*\[',)),
)
_TEXT: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("script", (r"^# /// script[ \t]*$",)),
    ("uv.lock", (r"^\[\[package\]\]", r"^source = \{ ")),
    ("poetry.lock", (r"^\[\[package\]\]", r"^python-versions = ")),
    ("pdm.lock", (r"^\[\[package\]\]", r"^(?:summary|lock_version|content_hash) = ")),
    ("pylock.toml", (r"^\[\[packages\]\]|^created-by\b", r"^lock-version\b")),
    ("pixi.lock", (r"^environments:", r"^packages:", r"^- (?:conda|pypi|kind):|^ +- (?:conda|pypi):")),
    ("conda-lock.yml", (r"^package:", r"^ +manager: (?:conda|pip)\b")),
    ("Pipfile", (r"^\[(?:packages|dev-packages)\][ \t]*$",)),
    ("pixi.toml", (r"^\[(?:workspace|project)\][ \t]*$", r"^channels[ \t]*=", r"^platforms[ \t]*=")),
    ("setup.cfg", (r"^\[(?:metadata|options)\]", r"^(?:name|version|install_requires|packages)[ \t]*[=:]")),
    ("tox.ini", (r"^\[(?:tox|testenv)\]",)),
    ("pyproject.toml", (r"^\[(?:project|build-system|dependency-groups|tool\.[\w.-]+)\][ \t]*$",)),
    ("environment.yml", (r"^dependencies:[ \t]*(?:#.*)?$", r"^[ \t]*- ")),
    ("GitLab CI", (r"^image:|^stages:", r"^ +script:")),
    ("GitHub workflow", (r"^jobs:", r"^ +runs-on:")),
    ("Dockerfile", (r"^FROM[ \t]+\S+", r"^(?:RUN|CMD|ENTRYPOINT|COPY|WORKDIR)\b")),
    ("setup.py", (r"^(?:from|import) (?:setuptools|distutils)\b",)),
    ("requirements.txt", (_PINNED,)),
    ("requirements.txt", (_NAMED,)),
)


def detect(text: str) -> str | None:
    """Turn a file's content into the name of its entry in `FORMATS`; `None` for what is none of them."""
    head = text[:_HEAD].removeprefix("\ufeff").lstrip()
    for name, patterns in _JSON if head.startswith("{") else _TEXT:
        if all(re.search(pattern, head, re.MULTILINE) for pattern in patterns):
            return name
    return None
