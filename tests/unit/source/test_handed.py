from __future__ import annotations

import pytest

from tests.unit.source.conftest import Find

HEAD = "import threading\nfrom flask import redirect, request, current_app, url_for\n"


def view(*lines: str) -> str:
    return HEAD + "def view():\n" + "".join(f"    {line}\n" for line in lines)


@pytest.mark.parametrize(
    "lines",
    [
        ['return redirect(request.args.get("next"))'],
        ['return redirect(request.args.get("next") or url_for("index"))'],
        ['return redirect(location=request.args["next"])'],
        ['to = request.args.get("next")', "return redirect(to)"],
        ['to = request.args.get("next")', "if to:", "    return redirect(to)"],
        ['to = request.args.get("next", "/")', "return redirect(to or url_for('index'))"],
        ['to = request.args.get("next")', "return redirect(to) if to is not None else 'x'"],
    ],
)
def test_what_a_request_brings_is_handed_to_a_redirect(usages: Find, lines: list[str]) -> None:
    found = [one for one in usages(view(*lines), kind="handed") if one.name.startswith("flask.request.args")]
    assert [dict(one.values)["to"] for one in found] == ["flask.redirect"]
    assert [dict(one.values)["0"] for one in found] == ["next"]


@pytest.mark.parametrize(
    "lines",
    [
        ['to = request.args.get("next")', "if not is_safe(to):", "    to = None", "return redirect(to)"],
        ['to = request.args.get("next")', 'if to.startswith("/"):', "    return redirect(to)"],
        ['to = request.args.get("next")', "if to in PAGES:", "    return redirect(to)"],
        ['if is_safe(request.args.get("next")):', '    return redirect(request.args.get("next"))'],
        ['to = checked(request.args.get("next"))', "return redirect(to)"],
        ['return redirect(PAGES[request.args.get("next")])'],
        ['return redirect(url_for("page", name=request.args.get("next")))'],
        ['for to in request.args.getlist("next"):', "    return redirect(to)"],
    ],
)
def test_what_is_looked_at_before_counts_as_checked(usages: Find, lines: list[str]) -> None:
    found = usages(view(*lines), kind="handed")
    assert not any(one.name.startswith("flask.request") for one in found)


def test_proxies_in_the_arguments_of_a_thread(usages: Find) -> None:
    code = view(
        "threading.Thread(target=work, args=(current_app, 1)).start()",
        "threading.Thread(target=work, kwargs={'app': current_app}).start()",
        "threading.Thread(target=work, args=(current_app._get_current_object(),)).start()",
    )
    assert [one.line for one in usages(code, "flask.current_app", "handed")] == [4, 5]


@pytest.mark.parametrize(
    ("reads", "expected"), [("app.run()", [5]), ("return 1", []), ("return locals()", [5])]
)
def test_what_the_function_of_a_thread_never_reads_is_not_handed_to_it(
    usages: Find, reads: str, expected: list[int]
) -> None:
    code = view(
        "def work(job, app):", f"    {reads}", "threading.Thread(target=work, args=(1, current_app)).start()"
    )
    assert [one.line for one in usages(code, "flask.current_app", "handed")] == [one + 1 for one in expected]


def test_a_method_takes_the_first_argument_after_its_object(usages: Find) -> None:
    code = (
        HEAD
        + "class A:\n    def work(self, app, job):\n        job.run()\n"
        + "    def go(self):\n        threading.Thread(target=self.work, args=(current_app, 1)).start()\n"
        + "        threading.Thread(target=self.work, args=(1, current_app)).start()\n"
    )
    assert [one.line for one in usages(code, "flask.current_app", "handed")] == [8]


def test_calls_that_say_nothing_of_it_are_left_alone(usages: Find) -> None:
    assert usages(view('return show(request.args.get("next"))'), kind="handed") == []


@pytest.mark.parametrize(
    "lines",
    [
        ['return jwt.encode({"sub": request.args["id"], "n": 1}, "k")'],
        [
            'payload = {"n": 1, "sub": request.args["id"]}',
            'return jwt.encode(payload, "k")',
        ],
    ],
)
def test_the_key_of_what_is_handed_on_in_a_dict(usages: Find, lines: list[str]) -> None:
    found = usages("import jwt\n" + view(*lines), "flask.request.args", "handed")
    assert [(dict(one.values)["to"], dict(one.values)["item"]) for one in found] == [("jwt.encode", "sub")]


def test_what_is_made_text_in_a_dict_is_not_handed_on(usages: Find) -> None:
    code = "import jwt\n" + view('return jwt.encode({"sub": str(request.args["id"])}, "k")')
    assert not any(dict(one.values)["item"] == "sub" for one in usages(code, kind="handed"))
