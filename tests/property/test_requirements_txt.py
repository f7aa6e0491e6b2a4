"""Plain lines mean to us what they mean to the full parser, and no text makes a reader fail."""

from __future__ import annotations

import pip_requirements_parser as library
from hypothesis import given, settings
from hypothesis import strategies as st

from flaskcompat.model.inventory import Inventory, Requirement
from flaskcompat.model.names import normalize
from flaskcompat.readers._pip_lines import logical_lines, split_options
from flaskcompat.readers._pip_plain import plain_requirement
from flaskcompat.readers.requirements_txt import parse

NAMES = st.from_regex(r"[A-Za-z0-9]([A-Za-z0-9._-]{0,8}[A-Za-z0-9])?", fullmatch=True)
VERSIONS = st.from_regex(
    r"[0-9]{1,2}(\.[0-9]{1,3}){0,2}((a|b|rc)[0-9])?(\.post[0-9])?(\.dev[0-9])?(\+[a-z0-9]{1,3})?(\.\*)?",
    fullmatch=True,
)
BLANKS = st.sampled_from(["", "", " ", "  "])
CLAUSES = st.tuples(
    BLANKS, st.sampled_from(["==", "!=", "<=", ">=", "<", ">", "~=", "===", "="]), BLANKS, VERSIONS, BLANKS
).map("".join)
EXTRAS = st.lists(NAMES, max_size=2).map(lambda names: f"[{','.join(names)}]")
MARKERS = st.sampled_from(
    [
        "",
        ";",
        " ; python_version<'3.9'",
        '; os_name == "nt" and extra=="x"',
        "; nonsense",
        ";(python_version>'3')",
    ]
)
HASHES = st.lists(
    st.sampled_from(["--hash=sha256:aa", "--hash=sha512:0f", "--hash=md5:aa", "--hash sha256:aa"]), max_size=2
)
LINES = st.tuples(
    NAMES,
    BLANKS,
    st.one_of(st.just(""), EXTRAS),
    st.lists(CLAUSES, max_size=3).map(",".join),
    MARKERS,
    HASHES.map(lambda hashes: "".join(f" {each}" for each in hashes)),
    st.sampled_from(["", " # comment", "#no"]),
).map("".join)


@settings(max_examples=800, deadline=None)
@given(LINES)
def test_plain_lines_read_as_the_full_parser_reads_them(text: str) -> None:
    for _, line in logical_lines(text):
        plain = plain_requirement(line, 1, "r.txt")
        if plain is not None:
            assert plain == full(line)


def full(line: str) -> Requirement:
    """What pip-requirements-parser alone makes of a line."""
    head, tail = split_options(line)
    _, options, _ = library.get_line_parser()(f"x {tail}")
    parsed = library.build_install_req(head)
    return Requirement(
        name=normalize(parsed.name or ""),
        specifier=str(parsed.specifier or ""),
        path="r.txt",
        line=1,
        marker=str(parsed.marker or ""),
        extras=tuple(sorted({normalize(extra) for extra in parsed.extras})),
        source=parsed.link.url if parsed.link else "",
        hashes=tuple(options.hashes),
    )


WORDS = """flask == 1.0 # ; [ ] ( , @ - -e -r -c --hash=sha256:aa git+https://x/y#egg= ./ .whl http://[
${A} %2E ' python_version"""
PIECES = st.sampled_from([*WORDS.split(), " ", "\t", "\n", "\\\n", " #", "-e ", "-r ", '"', "\0"])


@settings(max_examples=300, deadline=2000)
@given(st.one_of(st.text(), st.lists(PIECES, max_size=30).map("".join)))
def test_any_text_is_read(text: str) -> None:
    found = parse(text, "r.txt")
    assert isinstance(found, Inventory)
    places = [each.line for each in found.requirements]
    places += [each.line for each in found.includes] + [each.line for each in found.problems]
    assert all(1 <= line <= len(text.splitlines()) for line in places)


@settings(max_examples=300, deadline=2000)
@given(st.lists(PIECES, min_size=1, max_size=12).map("".join))
def test_no_line_is_silent(text: str) -> None:
    """Each logical line becomes an entry, a problem, or is an option of pip."""
    for _, line in logical_lines(text):
        found = parse(line, "r.txt")
        assert found.requirements or found.includes or found.problems or line.startswith("-")
