from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flaskcompat.index.api import Api, load_api
from flaskcompat.index.questions import Question

Make = Callable[..., Api]
STACK = "flask werkzeug jinja2 markupsafe itsdangerous click blinker".split()
NEWEST = dict.fromkeys(STACK, "999")


def versions(**more: str) -> Callable[[str], str]:
    known = {**NEWEST, **more}
    return lambda name: known.get(name, "")


GONE = {
    "flask.Flask.before_first_request": "2.3.0",
    "flask.Flask.json_encoder": "2.3.0",
    "flask.Flask.session_cookie_name": "2.3.0",
    "flask.Markup": "3.0.0",
    "flask.Request.is_xhr": "1.0.0",
    "flask._app_ctx_stack": "3.0.0",
    "flask._compat.text_type": "2.0.0",
    "flask._request_ctx_stack": "3.0.0",
    "flask.ctx.RequestContext.session=": "3.1.3",
    "flask.escape": "3.0.0",
    "flask.ext.login": "1.0.1",
    "flask.helpers._endpoint_from_view_func": "2.0.0",
    "flask.json.JSONEncoder": "2.3.0",
    "flask.json.JSONEncoder.default": "2.3.0",
    "flask.scaffold": "3.0.0",
    "flask.send_file(attachment_filename)": "2.2.0",
    "flask.send_file(cache_timeout)": "2.2.0",
    "itsdangerous.TimedJSONWebSignatureSerializer": "2.1.0",
    "itsdangerous.json": "2.1.0",
    "jinja2.Markup": "3.1.0",
    "jinja2.contextfunction": "3.1.0",
    "markupsafe.soft_unicode": "2.1.0",
    "werkzeug.__version__": "3.1.0",
    "werkzeug.cached_property": "1.0.0",
    "werkzeug.contrib.cache.SimpleCache": "1.0.0",
    "werkzeug.security.safe_str_cmp": "2.1.0",
    "werkzeug.test.Client.cookie_jar": "3.0.0",
    "werkzeug.urls.url_decode": "3.0.0",
    "werkzeug.urls.url_quote": "3.0.0",
    "werkzeug.wrappers.BaseResponse": "2.1.0",
    "werkzeug.wsgi.pop_path_info": "2.3.0",
}
"""The first release without a name; each was seen to fail by running."""

OF_PYTHON = {
    "ast.Str": "3.14",
    "asyncio.coroutine": "3.11",
    "cgi.escape": "3.8",
    "collections.Mapping": "3.10",
    "distutils.version.LooseVersion": "3.12",
    "imp": "3.12",
    "inspect.getargspec": "3.11",
    "pkgutil.get_loader": "3.14",
    "threading.Thread.isAlive": "3.9",
    "time.clock": "3.8",
    "unittest.TestCase.assertEquals": "3.12",
}

THERE = [
    *"blinker.signal click.command flask.Blueprint.route flask.Flask.route".split(),
    *"flask.Flask.teardown_appcontext flask.Response.get_data flask.current_app flask.json.dumps".split(),
    *"flask.request flask.send_file(mimetype)".split(),
    *"jinja2.Environment.get_template jinja2.Undefined markupsafe.Markup.format werkzeug.Response".split(),
    *"werkzeug.exceptions.NotFound.description werkzeug.routing.Rule werkzeug.Request.headers".split(),
]


@pytest.mark.parametrize("name", GONE)
def test_a_name_that_is_gone_says_since_when(name: str) -> None:
    api, now = load_api(), versions()
    assert holds(api, name, now) is False
    assert api.gone(name, now) == GONE[name]
    owner = api.culprit(name, now)
    assert holds(api, name, versions(**{owner: GONE[name]})) is not True
    assert f"<{GONE[name]}" in api.spans(name.partition(".login")[0])


def holds(api: Api, text: str, asked: Callable[[str], str]) -> bool | None:
    name, _, parameter = text.rstrip(")").partition("(")
    if parameter:
        return api.accepts(name, parameter, asked)
    return api.settable(name[:-1], asked) if name.endswith("=") else api.exists(name, asked)


@pytest.mark.parametrize("name", OF_PYTHON)
def test_so_does_the_standard_library(name: str) -> None:
    api, release = load_api(), OF_PYTHON[name]
    before = f"3.{int(release.partition('.')[2]) - 1}"
    assert api.distribution_of(name) == "python"
    assert api.exists(name, {"python": "3.99"}.__getitem__) is False
    assert api.exists(name, {"python": release}.__getitem__) is False
    assert api.exists(name, {"python": f"{before}.4"}.__getitem__) is not False
    assert api.gone(name, {"python": "3.99"}.__getitem__) in (release, "3.12", "3.13")


def test_names_that_python_gives_to_classes_of_its_library_are_not_gone() -> None:
    for name in ("typing.Generic.__orig_bases__", "typing.Generic.__parameters__"):
        assert load_api().exists(name, {"python": "3.13"}.__getitem__) is not False


@pytest.mark.parametrize("name", THERE)
def test_what_is_there_throughout_is_never_missing(name: str) -> None:
    api = load_api()
    for flask, werkzeug, jinja2 in [
        ("0.12", "0.14", "2.9"),
        ("1.1.4", "1.0.1", "2.11.3"),
        ("2.2.5", "2.2.3", "3.1.2"),
    ]:
        assert holds(api, name, versions(flask=flask, werkzeug=werkzeug, jinja2=jinja2)) is not False
    assert holds(api, name, versions()) is True
    assert api.gone(name, versions()) == api.culprit(name, versions()) == ""


def test_a_name_can_come_back() -> None:
    api = load_api()
    found = [
        api.exists("flask.Markup", versions(flask=each))
        for each in ("2.2.5", "2.3.0", "2.3.1", "2.3.3", "3.0.0")
    ]
    assert found == [True, False, True, True, False]
    assert api.spans("flask.Markup") == "<2.3.0 or >=2.3.1,<3.0.0"


def test_each_distribution_counts_with_its_own_release() -> None:
    api = load_api()
    assert api.exists("flask.Request.is_xhr", versions(flask="1.0", werkzeug="0.16.1")) is True
    assert api.exists("flask.Request.is_xhr", versions(flask="1.0", werkzeug="1.0.0")) is False
    assert api.culprit("flask.Request.is_xhr", versions(flask="1.0")) == "werkzeug"
    assert api.lacking_in("flask.Request.is_xhr", versions(flask="1.0")) == ("flask", "werkzeug")


def test_of_a_name_that_leads_on_the_releases_are_those_of_what_lacks_it() -> None:
    api = load_api()
    # Flask 1.1.1 passes on the Markup of Jinja2, which had it up to 3.0; Flask itself had it until 2.3.
    now = {"flask": "1.1.1", "jinja2": "3.1.6", "markupsafe": "3.0.4"}

    def around(name: str) -> str:
        return now.get(name, "")

    assert api.lacking_in("flask.Markup", around) == ("jinja2",)
    assert api.gone("flask.Markup", around, "jinja2") == "3.1.0"
    assert api.spans("flask.Markup", around, "jinja2") == "<3.1.0"
    assert api.spans("flask.Markup", around, "web") == api.spans("flask.Markup")


@pytest.mark.parametrize(
    ("name", "now", "gone", "spans"),
    [
        # Up to 0.15 it passed on what WTForms had; that WTForms 3 has none of it is another matter.
        ("flask_wtf.html5.SearchField", {"flask-wtf": "1.0.1", "wtforms": "3.0.1"}, "1.0.0", ""),
        ("flask_wtf.html5.SearchField", {"flask-wtf": "0.14.3", "wtforms": "3.0.1"}, "0.9.0", ""),
        # Flask 1.1 takes it from Werkzeug 0.15, which it asks for; this Werkzeug is older.
        ("flask.Response.json", {"flask": "0.12.4", "werkzeug": "0.14.1"}, "", ">=1.0"),
    ],
)
def test_beside_what_others_a_name_went_or_came(
    name: str, now: dict[str, str], gone: str, spans: str
) -> None:
    api, of = load_api(), next(iter(now))

    def around(name: str) -> str:
        return now.get(name, "")

    assert api.gone(name, around, of) == gone
    assert gone or api.spans(name, around, of) == spans


def test_what_was_never_seen_is_not_called_missing() -> None:
    api = load_api()
    for name in (
        "flask.Flask.my_own",
        "flask.nothing",
        "werkzeug.urls.my_quote",
        "numpy.array",
        "collections.mine",
    ):
        assert api.exists(name, versions(python="3.12")) is not True
    assert api.exists("flask.Flask.my_own", versions()) is None
    assert api.accepts("flask.send_file", "my_own", versions()) is None
    assert api.exists("flask.Markup", versions(flask="")) is None
    assert api.exists("flask.Markup", versions(flask="0.9")) is None


def test_arguments(make_api: Make) -> None:
    api = make_api(a={"1.0": "def f(a, b, c): ...\ndef g(*a): ...", "2.0": "def f(a): ...\ndef g(*a): ..."})
    assert [api.most_arguments("a.f", {"a": each}.__getitem__) for each in ("1.0", "2.0")] == [3, 1]
    assert api.most_arguments("a.g", {"a": "1.0"}.__getitem__) is None
    new = {"a": "2.0"}.__getitem__
    assert [api.takes("a.f", count, new) for count in (1, 3, 4)] == [True, False, None]


def test_a_name_that_came_later_is_missing_before_and_never_went(make_api: Make) -> None:
    api = make_api(a={"1.0": "", "2.0": "x = 1", "3.0": "x = 1"})
    old = {"a": "1.5"}.__getitem__
    assert (api.exists("a.x", old), api.gone("a.x", old), api.culprit("a.x", old)) == (False, "", "a")
    assert api.spans("a.x") == ">=2.0"


def test_the_answer_follows_the_environment_that_is_asked_about(make_api: Make) -> None:
    api = make_api(a={"1.0": "x = 1", "2.0": ""})
    for _ in range(2):
        assert api.exists("a.x", lambda name: "1.0") is True
        assert api.exists("a.x", lambda name: "2.0") is False


@given(st.text(alphabet="abflaskwerkzug._()=1", max_size=30), st.sampled_from(["", "1.0", "3.0", "x"]))
def test_any_name_gets_an_answer(name: str, version: str) -> None:
    api = load_api()

    def asked(_: str) -> str:
        return version

    assert api.exists(name, asked) in (True, False, None)
    assert api.settable(name, asked) in (True, False, None)
    assert api.accepts(name, "x", asked) in (True, False, None)


@given(st.data())
def test_false_is_said_only_of_what_another_release_has(data: st.DataObject) -> None:
    api = load_api()
    file = api._file(data.draw(st.sampled_from(STACK)))
    scope = data.draw(st.sampled_from(sorted(file.scopes)))
    lines = [line for text in file.scopes[scope].values() for line in text.split()]
    name = f"{scope}.{data.draw(st.sampled_from(lines))}".partition("(")[0].rstrip(":!").partition(">")[0]
    chosen = {each: data.draw(st.sampled_from(api._file(each).releases)) for each in STACK}
    if api.exists(name, lambda each: chosen.get(each, "3.9")) is False:
        parts = name.split(".")
        prefixes = [".".join(parts[: length + 1]) for length in range(len(parts))]
        assert any(api._any.follow(prefix).points for prefix in prefixes[1:])


def test_what_a_class_takes_is_remembered_when_it_inherits_from_another(make_api: Make) -> None:
    old = "class Old:\n    def __init__(self, strict): ...\nclass C(Old): ...\n"
    new = "class C:\n    def __init__(self): ...\n"
    api = make_api(a={"1.0": old, "2.0": new})
    assert api.accepts("a.C", "strict", {"a": "2.0"}.__getitem__) is False
    assert api.gone("a.C(strict)", {"a": "2.0"}.__getitem__) == "2.0"


def test_a_parameter_of_an_inherited_method_says_in_which_releases_it_is(make_api: Make) -> None:
    api = make_api(
        core={"1.0": "class B:\n    def f(self): ...\n", "2.0": "class B:\n    def f(self, new): ...\n"},
        web={"1.0": "import core\nclass C(core.B): ...\n"},
    )
    assert api.spans("web.C.f(new)") == ">=2.0"
    assert api.accepts("web.C.f", "new", {"web": "1.0", "core": "1.0"}.__getitem__) is False
    assert api.culprit("web.C.f(new)", {"web": "1.0", "core": "1.0"}.__getitem__) == "core"


WATCHED = [
    *GONE,
    "flask.testing.FlaskClient.open(follow_redirects)",
    "flask.Flask.route",
    "flask.Response.json",
]


@pytest.mark.parametrize("name", WATCHED)
@pytest.mark.parametrize("distribution", ["flask", "werkzeug"])
def test_an_answer_holds_in_the_whole_window_that_it_is_told_with(name: str, distribution: str) -> None:
    api = load_api()
    question = Question.parse(name)
    releases = api.releases(distribution)
    answers = [api._answer(question, versions(**{distribution: release})) for release in releases]
    for number, release in enumerate(releases):
        around = versions(**{distribution: release})
        lookup = api.watch(distribution, around)
        assert api._answer(question, around) == answers[number]
        low, high = lookup.window()
        assert low <= number < high
        assert set(answers[low:high]) == {answers[number]}


def test_what_no_release_changes_is_told_for_all_of_them() -> None:
    api, around = load_api(), versions(flask="2.2.0")
    lookup = api.watch("flask", around)
    assert api.exists("flask.Flask", around) is True
    low, high = lookup.window()
    assert low == 0
    assert high >= len(api.releases("flask"))
