from __future__ import annotations

import pytest

from flaskcompat.readers._pip_odd import odd_line

VCS = "git+https://git.example.org/a/b.git"


@pytest.mark.parametrize(
    "line",
    [
        "flask=1.0",
        "flask==",
        "flask>=1.0[async]",
        "flask~=1",
        "flask==1.0; nonsense",
        "flask ; " + "(" * 10_000,
        "[" * 1000,
        "x" * 100_000,
        "https://index.example.org/bad.whl",
        "https://index.example.org/a-1-" + "a." * 100 + "-b.whl",
        "ssh://git@git.example.org/a/b.git#egg=b",
        "git+git@git.example.org:a/b.git#egg=b",
        "-e https://index.example.org/x.zip#egg=x",
        "-e git@git.example.org:a/b.git#egg=b",
        "--nonsense",
        "--hash",
        '-r "unclosed',
        "{% if x %}",
        "<<<<<<< HEAD",
        "http://[::1",
        "flask\0==1.0",
    ],
)
def test_what_pip_refuses_is_a_problem(line: str) -> None:
    found = odd_line(line, 3, "r.txt")
    assert found.requirements == ()
    assert [(problem.path, problem.line) for problem in found.problems] == [("r.txt", 3)]
    assert len(found.problems[0].message) < 500


@pytest.mark.parametrize(
    ("line", "word"),
    [
        (f"{VCS}#egg=b==1.0", "#egg="),
        (f"-e {VCS}#egg=b[x]", "#egg="),
        (f"-e {VCS}", "without a name"),
        ("flask==1.0 --hash=md5:aa", "md5"),
        ("flask==1.0 --install-option=x", "--install-option"),
        ("flask==1.0 -r other.txt", "'-r other.txt'"),
        ("flask -e .", "'-e .'"),
        ("-e . -e ./y", "'-e ./y'"),
        ('-e . ; python_version < "3"', "';'"),
    ],
)
def test_says_what_pip_refuses_or_drops_and_keeps_the_requirement(line: str, word: str) -> None:
    found = odd_line(line, 3, "r.txt")
    assert len(found.requirements) == 1
    assert any(word in problem.message for problem in found.problems)


def test_an_environment_variable_that_hides_the_version_is_told() -> None:
    found = odd_line("flask==${FLASK_VERSION}", 1, "r.txt")
    assert found.requirements == ()
    assert "FLASK_VERSION" in found.problems[0].message


@pytest.mark.parametrize(
    ("line", "name", "source", "editable"),
    [
        (f"b @ {VCS}@main", "b", f"{VCS}@main", False),
        (f"b@{VCS}", "b", VCS, False),
        (f"{VCS}@1.0#egg=B_c&subdirectory=x", "b-c", f"{VCS}@1.0#egg=B_c&subdirectory=x", False),
        (
            "git+https://${TOKEN}@git.example.org/b.git#egg=b",
            "b",
            "git+https://${TOKEN}@git.example.org/b.git#egg=b",
            False,
        ),
        (VCS, "", VCS, False),
        (f"-e {VCS}#egg=b", "b", f"{VCS}#egg=b", True),
        (f'-e "b @ {VCS}"', "b", VCS, True),
        ("-e git://git.example.org/b.git#egg=b", "b", "git+git://git.example.org/b.git#egg=b", True),
        ("-e .", "", ".", True),
        ("--editable=./x", "", "./x", True),
        (".", "", ".", False),
        ("../x", "", "../x", False),
        ("x.zip", "", "x.zip", False),
        ("flask @ file:///x", "flask", "file:///x", False),
    ],
)
def test_reads_urls_and_paths(line: str, name: str, source: str, editable: bool) -> None:
    found = odd_line(line, 1, "r.txt")
    assert found.problems == ()
    (requirement,) = found.requirements
    assert (requirement.name, requirement.source, requirement.editable) == (name, source, editable)


def test_a_wheel_tells_its_version() -> None:
    (wheel,) = odd_line(
        "https://index.example.org/torch-2.0%2Bcpu-cp311-cp311-linux_x86_64.whl", 1, "r.txt"
    ).requirements
    assert (wheel.name, wheel.specifier) == ("torch", "==2.0+cpu")


def test_markers_and_extras_of_urls_and_paths() -> None:
    (url,) = odd_line(f'b[x] @ {VCS} ; python_version < "3"', 1, "r.txt").requirements
    assert (url.extras, url.marker, url.source) == (("x",), 'python_version < "3"', VCS)
    (path,) = odd_line("-e .[dev,Test_x]", 1, "r.txt").requirements
    assert (path.extras, path.source) == (("dev", "test-x"), ".")


@pytest.mark.parametrize(
    "line",
    [
        "--pre",
        "--no-index --pre",
        "--all-releases :all:",
        "--only-final=flask",
        "--no-require-hashes",
        "--use-feature fast-deps",
        "--no-binary :all:",
        '-i "https://index.example.org/simple"',
        "--hash=sha256:aa",
    ],
)
def test_options_of_pip_are_accepted(line: str) -> None:
    found = odd_line(line, 1, "r.txt")
    assert (found.requirements, found.includes, found.problems) == ((), (), ())


def test_options_of_one_line_do_not_leak_into_the_next() -> None:
    odd_line("flask --hash=sha256:aa -C a=b", 1, "r.txt")
    assert odd_line("flask ==1.0 -C a=b", 2, "r.txt").requirements[0].hashes == ()
    odd_line("--requirement 'a b.txt'", 1, "r.txt")
    assert [each.target for each in odd_line("--requirement 'c d.txt'", 2, "r.txt").includes] == ["c d.txt"]


@pytest.mark.parametrize(
    ("line", "target", "role", "ignored"),
    [
        ("-r 'a b.txt'", "a b.txt", "requirement", 0),
        ("--requirement  a.txt", "a.txt", "requirement", 0),
        ("-r a b.txt", "a", "requirement", 1),
        ("-r a.txt -r b.txt", "a.txt", "requirement", 1),
        ("-c c.txt -r a.txt", "a.txt", "requirement", 1),
        ("--constraint=c.txt", "c.txt", "constraint", 0),
    ],
)
def test_includes(line: str, target: str, role: str, ignored: int) -> None:
    found = odd_line(line, 4, "r.txt")
    assert [(each.target, each.role, each.line) for each in found.includes] == [(target, role, 4)]
    assert len(found.problems) == ignored
