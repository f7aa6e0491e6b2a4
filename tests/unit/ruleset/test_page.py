from __future__ import annotations

import re
from pathlib import Path

from flaskcompat.ruleset.load import load_rule
from flaskcompat.ruleset.page import page
from flaskcompat.ruleset.store import all_rules
from tests.unit.ruleset.test_load import GOOD

PAGE = Path(__file__).parents[3] / "docs/rules.md"


def test_the_page_in_the_docs_is_that_of_the_rules() -> None:
    assert PAGE.read_text("utf-8") == page(all_rules()), "flaskcompat rules page > docs/rules.md"


def test_each_rule_has_a_row_that_leads_to_its_section() -> None:
    text = page(all_rules())
    headings = {heading.lower().replace(" ", "-") for heading in re.findall(r"^### (.+)$", text, re.M)}
    rows = re.findall(r"^\| \[FLC\d{3}\]\(#([^)]+)\)", text, re.M)
    assert len(rows) == len(all_rules())
    assert set(rows) == headings


def test_what_markdown_would_take_for_its_own_is_told_as_written() -> None:
    rule = load_rule(GOOD, "x.yaml")
    told = page(
        [rule._replace(summary="a | <b> *c* _d_ e_f `<g>`", example={"bad": "```\nx\n```", "good": "y"})]
    )
    assert r"| error | a \| \<b> \*c\* \_d\_ e_f `<g>` |" in told
    assert "````text\n```\nx\n```\n````" in told
