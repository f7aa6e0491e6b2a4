"""Text for Markdown that shows as it is.

Everything that comes from the checked files is escaped with character references, so it can neither leave its
place nor mention anybody (GitHub Flavored Markdown specification).
"""

from __future__ import annotations

import re

from flaskcompat.reporters.visible import visible

# What marks up, and what GitHub makes a mention or a link of (`@`, `#1`, `https://`, `www.`).
_MARKUP = re.compile(r"[&<>|`*_\[\](){}~!\\\"']|([@#]|:(?=//)|www(?=\.))")


def escaped(text: str) -> str:
    """Text that shows as it is: no markup, no HTML, no mention, no link."""
    return _MARKUP.sub(_harmless, visible(text))


def _harmless(match: re.Match[str]) -> str:
    return f"{match[1]}<!-- -->" if match[1] else f"&#{ord(match[0])};"


def code(text: str) -> str:
    """Text in fixed width; empty for none. A code span in backticks could be ended by the text itself."""
    return f"<code>{escaped(text)}</code>" if text else ""
