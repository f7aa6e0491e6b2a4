from __future__ import annotations

from flaskcompat.model.plan import Change, Edit, Plan, Step, Task
from flaskcompat.model.report import Report
from flaskcompat.reporters.checklist import items


def test_an_item_for_each_thing_to_do(rich: Report) -> None:
    assert rich.plan is not None
    assert list(items(rich.plan)) == [
        "- [ ] **blocked**: flask-x has no release for Flask 3.1",
        "- [ ] **Step 1** in <code>shop</code> on Python 3.12: "
        "flask 3.0.3 -&#62; 3.1.3, blinker 1.9.0 is added",
        "  <br>Flask 3.1 needs Blinker 1.9.",
        "  - [ ] <code>shop/app.py:3</code> **FLC301** (first, with the versions of today): "
        "Import Markup from markupsafe.",
        "  - [ ] <code>shop/app.py:9</code> **FLC301** (first, with the versions of today): "
        "Import Markup from markupsafe.",
        "  - [ ] <code>shop/pyproject.toml:7</code>: <code>&#34;flask&#62;=3.0&#34;</code> → "
        "<code>&#34;flask&#62;=3.1&#34;</code>",
        "  - [ ] <code>uv add flask==3.1.3</code>",
        "  - [ ] <code>shop/config.py:1</code> **FLC504** (together with the versions): Use FLASK&#95;DEBUG.",
        "\nTo change: 2 versions, 1 requirement line, "
        "2 places in the code that &#96;flaskcompat fix&#96; writes, 1 setting. "
        "Mends what is wrong today: FLC110, FLC801 &#40;3 places&#41;. "
        "Stays as it is: 7 versions, 1 use of names in the code.",
    ]


def test_lines_that_come_and_go() -> None:
    edits = (Edit("r.txt", 1, "a==1", ""), Edit("r.txt", 2, "", "b==1"))
    shown = list(items(Plan(("x",), (Step(1, (), "", edits=edits),))))
    assert shown == [
        "- [ ] **Step 1**: edit",
        "  - [ ] <code>r.txt:1</code>: remove <code>a==1</code>",
        "  - [ ] <code>r.txt:2</code>: add <code>b==1</code>",
    ]


def test_nothing_leaves_its_item() -> None:
    bad = "`x`\n- [x] @everyone <b> https://example.org"
    tasks = (Task("with", "edit", bad, bad, 1, bad),)
    step = Step(1, (Change(bad, bad, bad),), bad, (), (bad,), (Edit(bad, 1, bad, bad),), tasks, bad, bad)
    for item in items(Plan((bad,), (step,), (bad,))):
        assert "\n" not in item.strip() and "<b>" not in item and "`" not in item and "@e" not in item


def test_what_is_left_once_the_way_is_free() -> None:
    step = Step(1, (Change("flask-script", "2.0.6", ""),), "")
    assert list(items(Plan(("latest",), (), ("flask-script",), rest=(step,)))) == [
        "- [ ] **blocked**: flask-script",
        "\nOnce what blocks is out of the way:\n",
        "- [ ] **Step 1**: flask-script 2.0.6 is removed",
    ]
