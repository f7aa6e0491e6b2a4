from __future__ import annotations

from pathlib import Path

import pytest

from flaskcompat.model.inventory import PythonClaim
from flaskcompat.readers.setup_py import parse

FIXTURE = Path(__file__).parents[2] / "readers" / "setup_py" / "fixtures" / "setup_literals.py"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("import setuptools", [0]),
        ("from distutils.core import setup\n", [0]),
        ("print 'old'\n", [1]),
        ("a\0b", [0]),
        ("(" * 500, [1]),
        ("-" * 500_000 + "1", [0]),
        ("setup(install_requires=compute())", [1]),
        ("setup(\n  install_requires=[x for x in y],\n  extras_require=z)", [2, 3]),
        ("setup(**arguments)", [1]),
        ("setup(python_requires='>=3.' + minor)", [1]),
        ("setup(install_requires=['not a requirement'])", [1]),
        ("a = [b, b]\nb = [a, a]\nsetup(install_requires=a)", [2]),
        ("x = ['a']\nx = ['b']\nsetup(install_requires=x)", [3]),
        ("if y:\n    x = ['a']\nsetup(install_requires=x)", [3]),
        ("x = ['a']\nx.remove('a')\nsetup(install_requires=x)", [3]),
        ("setup()\n" * 30, [21]),
    ],
)
def test_what_only_running_tells_is_a_problem(text: str, lines: list[int]) -> None:
    found = parse(text, "setup.py")
    assert [problem.line for problem in found.problems] == lines
    assert (found.requirements, found.includes) == ((), ())


def test_sums_without_end_are_refused() -> None:
    text = "x0 = []\n" + "".join(f"x{n + 1} = x{n} + x{n}\n" for n in range(64))
    assert parse(text + "setup(install_requires=x64)", "setup.py").problems


@pytest.mark.parametrize(
    ("arguments", "line", "unread"),
    [
        ("install_requires=['flask', f'click{c}']", 1, True),
        ("install_requires=['flask',\n  'click%s' % wanted]", 2, True),
        ("install_requires=['flask'] +\n  compute()", 2, True),
        ("install_requires=['flask', *compute()]", 1, True),
        ("setup_requires=['flask'] + compute()", 1, False),
        ("extras_require={'cors': ['flask', wanted]}", 1, False),
    ],
)
def test_a_part_that_hides_takes_nothing_of_the_rest_away(arguments: str, line: int, unread: bool) -> None:
    found = parse(f"setup({arguments})", "setup.py")
    assert [each.name for each in found.requirements] == ["flask"]
    assert ([problem.line for problem in found.problems], found.unread) == ([line], unread)


def test_a_part_that_comes_from_a_file_stands_beside_the_others() -> None:
    found = parse("setup(install_requires=['flask', wanted] + open('main.txt').readlines())", "setup.py")
    assert [include.target for include in found.includes] == ["main.txt"]


def test_what_is_added_later_is_told_beside_what_is_certain() -> None:
    found = parse("x = ['flask']\nif y:\n    x.append('click')\nsetup(install_requires=x)", "setup.py")
    assert [each.name for each in found.requirements] == ["flask"]
    assert [problem.line for problem in found.problems] == [3]


@pytest.mark.parametrize(
    ("arguments", "unread"),
    [
        ("install_requires=wanted()", True),
        ("install_requires=sorted(wanted) + ['flask']", True),
        ("install_requires=['flask'], tests_require=wanted()", False),
        ("install_requires=['flask'], extras_require={'cors': wanted()}", False),
        ("install_requires=open('main.txt').read().splitlines(), name=wanted()", False),
    ],
)
def test_whether_requirements_of_every_install_are_left_unread(arguments: str, unread: bool) -> None:
    assert parse(f"from setuptools import setup\nsetup({arguments})\n", "setup.py").unread is unread


def test_nothing_is_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    parse("open('made', 'w')\nsetup(install_requires=[open('made', 'w').name])", "setup.py")
    assert not list(tmp_path.iterdir())


def test_requirements_groups_and_lines() -> None:
    found = parse(FIXTURE.read_text("utf-8"), "setup.py")
    assert found.problems == ()
    assert [(each.name, each.specifier, each.group, each.line) for each in found.requirements] == [
        ("flask", ">=2.0", "", 6),
        ("werkzeug", "<3", "", 7),
        ("click", "", "", 23),
        ("pytest", "", "tests_require", 9),
        ("coverage", "", "tests_require", 9),
        ("wheel", "", "build-system", 25),
        ("flask", ">=2.0", "all", 6),
        ("werkzeug", "<3", "all", 7),
        ("pytest", "", "all", 9),
        ("coverage", "", "all", 9),
        ("enum34", "", "legacy", 31),
        ("gunicorn", ">=20", "text", 33),
        ("gevent", "", "text", 34),
    ]
    assert found.requirements[1].marker == 'python_version < "3.8"'
    assert found.requirements[5].role == "build"
    assert found.requirements[10].marker == 'python_version < "3"'
    assert found.roots == ("my-app",)


def test_files_that_are_evidently_read_are_includes() -> None:
    found = parse(FIXTURE.read_text("utf-8"), "setup.py")
    assert [(each.target, each.group, each.line) for each in found.includes] == [
        ("requirements/docs.txt", "docs", 29),
        ("requirements/dev.in", "dev", 30),
    ]


@pytest.mark.parametrize(
    "value",
    [
        "open('requirements.txt').read().splitlines()",
        "open('requirements.txt').readlines()",
        "list(open('requirements.txt', encoding='utf-8'))",
        "[line.strip() for line in open('requirements.txt')]",
        "Path('requirements.txt').read_text().split('\\n')",
        "(Path(__file__).parent / 'requirements.txt').read_text().splitlines()",
        "[str(each.req) for each in parse_requirements('requirements.txt', session=False)]",
    ],
)
def test_ways_to_read_a_file(value: str) -> None:
    found = parse(f"setup(install_requires={value})", "setup.py")
    assert [each.target for each in found.includes] == ["requirements.txt"]
    assert found.problems == ()


@pytest.mark.parametrize(
    "path",
    [
        "os.path.join('requirements', f'{name}.txt')",
        "'requirements/' + name + '.txt'",
        "'requirements/%s.txt' % name",
        "'requirements/{}.txt'.format(name)",
        "os.path.join(HERE, 'requirements', '{0}.txt'.format(name))",
    ],
)
def test_a_function_that_reads_the_file_which_it_is_asked_for(path: str) -> None:
    text = (
        f"def read(name):\n    return [line.strip() for line in open({path})]\n"
        "setup(install_requires=read('install'), extras_require={'dev': read(name='dev')})\n"
    )
    found = parse(text, "setup.py")
    assert [(each.target, each.group) for each in found.includes] == [
        ("requirements/install.txt", ""),
        ("requirements/dev.txt", "dev"),
    ]
    assert found.problems == ()


def test_a_name_bound_while_a_file_is_open() -> None:
    text = (
        "with open('requirements.txt') as f:\n    needed = [line.strip() for line in f]\n"
        "with open('dev.txt') as f:\n    more = f.readlines()\n"
        "setup(install_requires=needed, extras_require={'dev': more})\n"
    )
    found = parse(text, "setup.py")
    assert [each.target for each in found.includes] == ["requirements.txt", "dev.txt"]
    assert found.problems == ()


def test_a_module_that_is_only_named_setup_says_nothing() -> None:
    assert parse("import os\nfrom flask import Flask\nsetup = 1\n", "setup.py").problems == ()
    assert len(parse("import setuptools\nsetuptools.run()\n", "setup.py").problems) == 1


def test_of_two_files_none_is_evident() -> None:
    found = parse("setup(install_requires=read('a.txt' if x else 'b.txt'))", "setup.py")
    assert (found.includes, len(found.problems)) == ((), 1)


def test_two_files_that_are_put_together_are_two() -> None:
    found = parse("setup(install_requires=read('a.txt') + read('b.txt'))", "setup.py")
    assert [include.target for include in found.includes] == ["a.txt", "b.txt"]


def test_pythons() -> None:
    assert parse(FIXTURE.read_text("utf-8"), "setup.py").pythons == (
        PythonClaim(">=3.8", "declared", "setup.py", 22),
        PythonClaim("==3.12.*", "classifier", "setup.py", 26),
    )


def test_arguments_in_a_dictionary() -> None:
    found = parse("a = dict(install_requires=['flask'])\nsetuptools.setup(**a)", "setup.py")
    assert [each.name for each in found.requirements] == ["flask"]


def test_a_marker_of_an_extra_joins_that_of_the_entry() -> None:
    text = "setup(extras_require={':python_version<\"3\"': ['a; os_name==\"nt\"']})"
    (requirement,) = parse(text, "setup.py").requirements
    assert requirement.marker == '(os_name == "nt") and (python_version < "3")'
