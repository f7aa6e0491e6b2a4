"""Jinja templates to usages and settings, as code gives them.

Names that the framework puts into every template are those of the code (`flask.request.is_xhr`). What only
templates have gets names that no Python can have: `jinja:filter.indent`, `jinja:test.sameas`,
`jinja:method.iteritems` for a method of what nobody knows, `jinja:loop.changed`, `jinja:global.namespace`.
"""

from __future__ import annotations

import re

_NAMED = re.compile(r"\.(?:j2|jinja2?)$", re.IGNORECASE)
_BELOW = re.compile(
    r"(?:^|/)templates/(?:[^/]+/)*[^/]+\."
    r"(?:html?|xhtml|xml|svg|txt|te?xt|md|rst|sql|json|js|css|csv|eml|email|ics|ya?ml|conf|cfg|tpl)$",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"(?:^|/)(?:static|node_modules|bower_components)/")


def is_template(path: str) -> bool:
    """Whether the file at a POSIX path may be a Jinja template: by its ending, or by its folder."""
    if _NAMED.search(path):
        return True
    return "templates/" in path and _BELOW.search(path) is not None and _ASIDE.search(path) is None
