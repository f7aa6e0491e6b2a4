"""Jinja templates to usages and settings, as code gives them.

Names that the framework puts into every template are those of the code (`flask.request.is_xhr`). What only
templates have gets names that no Python can have: `jinja:filter.indent`, `jinja:test.sameas`,
`jinja:method.iteritems` for a method of what nobody knows, `jinja:loop.changed`, `jinja:global.namespace`,
and `jinja:script.socketio` for a script that the page loads, called with its version.
"""

from __future__ import annotations

_NAMED = (".j2", ".jinja", ".jinja2")
_BELOW = tuple(
    ".html .htm .xhtml .xml .svg .txt .text .md .rst .sql .json .js .css .csv .eml .email .ics .yaml .yml "
    ".conf .cfg .tpl".split()
)
_ASIDE = frozenset({"static", "node_modules", "bower_components"})


def is_template(path: str) -> bool:
    """Whether the file at a POSIX path may be a Jinja template: by its ending, or by its folder."""
    if path.endswith(_NAMED):
        return True
    if "templates/" not in path or not path.lower().endswith(_BELOW):
        return False
    folders = path.split("/")[:-1]
    return "templates" in folders and _ASIDE.isdisjoint(folders)
