"""The lines of findings, by themselves."""

from __future__ import annotations

from flaskcompat.model.report import Report
from flaskcompat.reporters.blocks import blocks, coloured, plain


def test_no_findings_are_no_lines() -> None:
    assert list(blocks([], plain)) == []


def test_each_block_ends_with_an_empty_line(rich: Report) -> None:
    lines = list(blocks(rich.findings, plain))
    assert lines[0].startswith(f"  {rich.findings[0].path}:") and lines[-1] == ""
    assert "" not in list(blocks(rich.findings[:1], plain))[:-1]


def test_what_several_share_follows_the_last_of_them(rich: Report) -> None:
    first = rich.findings[0]
    both = list(blocks([first, first._replace(line=99, message="Another.", fingerprint="x")], plain))
    alone = list(blocks([first], plain))
    at = both.index("    for all 2 of these:")
    assert both[at - 1] == "    Another."
    assert [line for line in both[at + 1 :] if "cure:" in line] == [line for line in alone if "cure:" in line]


def test_colour_is_put_around_what_is_said(rich: Report) -> None:
    first = rich.findings[0]
    head = next(blocks([first], coloured))
    assert coloured("error", "error") in head and plain("error", "error") == "error"
