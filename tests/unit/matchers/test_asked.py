from __future__ import annotations

from flaskcompat.index.api import load_api
from flaskcompat.matchers.asked import Asked, Question, asked
from flaskcompat.matchers.facts import Code
from flaskcompat.source import scan


def of(text: str) -> Asked:
    return Asked(Code(scan({"a.py": text}).usages), load_api().owners)


def test_a_call_asks_for_the_name_its_parameters_and_its_arguments() -> None:
    found = of("from flask import send_file\nsend_file('x', 'y', max_age=1)\n")
    assert {question.text for question in found.sites} == {
        "flask.send_file",
        "flask.send_file(max_age)",
        "flask.send_file(2)",
    }


def test_a_decorator_asks_for_the_name_and_its_parameters() -> None:
    found = of("from flask import stream_with_context as s\n@s(1, deep=True)\ndef f():\n    yield\n")
    assert {question.text for question in found.sites} == {
        "flask.stream_with_context",
        "flask.stream_with_context(deep)",
    }


def test_an_assignment_asks_whether_it_can_be_set_and_makes_the_name_be_there() -> None:
    found = of("from flask import Flask\napp = Flask('a')\napp.json_encoder = 1\napp.json_encoder.default\n")
    assert {question.text for question in found.sites if "json" in question.name} == {
        "flask.Flask.json_encoder="
    }


def test_names_that_no_index_knows_are_not_asked_for() -> None:
    assert of("import unknown\nunknown.x()\n").sites == {}


def test_a_method_may_be_called_on_its_class_with_one_argument_more() -> None:
    assert Question("flask.Flask.route", "arguments", "3").details == ("3", "2")
    assert Question("flask.send_file", "arguments", "3").details == ("3",)


def test_the_answer_for_the_last_code_is_kept() -> None:
    code = Code(scan({"a.py": "import flask\n"}).usages)
    assert asked(code) is asked(code)
    assert asked(code).is_imported("flask")
    assert not asked(code).is_imported("flask.Flask")


def test_what_only_tests_assign_is_there_for_tests_alone() -> None:
    files = {
        "shop/render.py": "from flask import current_app\ncurrent_app.json_encoder\n",
        "tests/a.py": "from flask import Flask\napp = Flask('a')\napp.json_encoder = 1\napp.json_encoder\n",
    }
    for folder in ("", "tests/checkout/"):  # where the project itself lies does not count
        usages = scan({folder + path: text for path, text in files.items()}).usages
        sites = Asked(Code(usages, folder=folder), load_api().owners).sites
        asking = [site for question in sites if question.text[-5:] == "coder" for site in sites[question]]
        assert {site.path for site in asking} == {f"{folder}shop/render.py"}


def test_what_a_function_reads_before_it_assigns_it_is_asked_for() -> None:
    text = "import click\ndef stub():\n    kept = click.get_terminal_size\n    click.get_terminal_size = 1\n"
    again = "    click.get_terminal_size()\n    click.get_terminal_size = kept\n"
    sites = of(text + again).sites[Question("click.get_terminal_size")]
    assert [site.line for site in sites] == [3]
    twice = of(f"{text}{again}def other():\n    click.get_terminal_size = 2\n")
    assert Question("click.get_terminal_size") not in twice.sites


OVERRIDE = """\
import click

class Option(click.Option):
    def full_process_value(self, ctx, value):
        return super().full_process_value(ctx, value)
"""


def _is_asked(text: str) -> bool:
    return Question("click.Option.full_process_value") in of(text).sites


def test_what_a_method_overrides_is_asked_for_where_it_calls_that() -> None:
    assert _is_asked(OVERRIDE)
    assert _is_asked(
        OVERRIDE.replace("super().full_process_value(", "click.Option.full_process_value(self, ")
    )


def test_what_the_project_defines_or_puts_there_itself_is_not() -> None:
    assert not _is_asked(OVERRIDE.replace("super().full_process_value", "self.full_process_value"))
    assert not _is_asked(OVERRIDE.replace("super().full", "full"))
    assert not _is_asked(OVERRIDE + "\nclick.Option.full_process_value = lambda *given: 1\n")
    own = "class Own:\n    def full_process_value(self, ctx, value):\n        return value\n\n"
    mixed = OVERRIDE.replace("class Option(click", f"{own}class Option(Own, click")
    assert not _is_asked(mixed)
    other = OVERRIDE.replace("super().full_process_value(ctx, value)", "value")
    assert not _is_asked(f"{other}\n\ndef run(option: click.Option):\n    option.full_process_value(1, 2)\n")


def test_what_runs_setup_py_brings_distutils() -> None:
    text = "from distutils import log\n"
    files = {"lib/setup.py": text, "lib/versioneer.py": text, "lib/tasks.py": text}
    found = Asked(Code(scan(files).usages), load_api().owners)
    assert {site.path for sites in found.sites.values() for site in sites} == {"lib/tasks.py"}
