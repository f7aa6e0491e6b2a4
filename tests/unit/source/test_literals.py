"""Values that are written down."""

from __future__ import annotations

import ast

import pytest

from flaskcompat.model.usage import UNKNOWN
from flaskcompat.source.literals import container, holds_bytes, literal, take_default


def expression(text: str) -> ast.expr:
    return ast.parse(text, mode="eval").body


@pytest.mark.parametrize(
    "text", ["x", "f()", "b'x'", "1j", "...", "f'{x}'", "-x", "x + 1", "'a' * 9", "2 ** 9"]
)
def test_unknown(text: str) -> None:
    assert literal(expression(text)) is UNKNOWN


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("'x'", "x"),
        ("'a' 'b'", "ab"),
        ("'a' + 'b'", "ab"),
        ("True", True),
        ("None", None),
        ("-1", -1),
        ("16 * 1024 + 1", 16385),
        ("[1, x]", (1, UNKNOWN)),
        ("{'a': {1}, **x}", (("a", (1,)), (UNKNOWN, UNKNOWN))),
        ("(*x,)", (UNKNOWN,)),
    ],
)
def test_known(text: str, value: object) -> None:
    assert literal(expression(text)) == value


def test_true_is_not_one() -> None:
    assert literal(expression("True")) is True


@pytest.mark.parametrize("text", ["[" + "1," * 2_000 + "]", "[" * 90 + "]" * 90, "9" * 30 + " * 9" * 400])
def test_what_is_large_is_unknown_somewhere(text: str) -> None:
    assert "UNKNOWN" in repr(literal(expression(text)))


@pytest.mark.parametrize(
    ("text", "kind"), [("[]", "list"), ("()", "tuple"), ("{1}", "set"), ("{}", "dict"), ("x", "")]
)
def test_containers(text: str, kind: str) -> None:
    assert container(expression(text)) == kind
    assert container(None) == ""


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("os.environ['X']", "str"),
        ("environ['X']", "str"),
        ("os.environ.get('X', '')", "str"),
        ("getenv('X')", "str"),
        ("f'{x}'", "str"),
        ("os.environ.get('X', [])", ""),
        ("os.environ.get('X', default)", ""),
        ("os.environ['X'].split(',')", ""),
        ("json.loads(os.environ['X'])", ""),
        ("x['X']", ""),
        ("config.get('X')", ""),
    ],
)
def test_text_that_only_running_tells(text: str, kind: str) -> None:
    assert container(expression(text)) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("b'x'", "bytes"),
        ("text.encode()", "bytes"),
        ("text.encode('utf-8')", "bytes"),
        ("base64.b64encode(data)", "bytes"),
        ("b'Basic ' + base64.b64encode(data)", "bytes"),
        ("jwt.encode(claims, key)", ""),
        ("encoder.encode(value)", ""),
        ("text.encode(encoding)", ""),
        ("encode('x')", ""),
        ("b64encode(data).decode()", ""),
    ],
)
def test_bytes(text: str, kind: str) -> None:
    assert container(expression(text)) == kind


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("{'A': b'x'}", True),
        ("{'A': 'x', 'B': name.encode()}", True),
        ("{'A': 'x'}", False),
        ("[b'x']", False),
    ],
)
def test_bytes_in_a_dict(text: str, held: bool) -> None:
    assert holds_bytes(expression(text)) is held


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("os.environ.get('X') or 'dev'", "os.environ.get('X', 'dev') or 'dev'"),
        ("os.getenv('X') or 'a' or 'b'", "os.getenv('X', 'a') or 'a' or 'b'"),
        ("os.environ.get('X', 'a') or 'b'", "os.environ.get('X', 'a') or 'b'"),
        ("os.environ.get('X') and 'dev'", "os.environ.get('X') and 'dev'"),
        ("os.environ.get('X') or 1", "os.environ.get('X') or 1"),
        ("config.get('X') or 'dev'", "config.get('X') or 'dev'"),
    ],
)
def test_what_stands_behind_or_is_the_default(text: str, meant: str) -> None:
    node = expression(text)
    assert isinstance(node, ast.BoolOp)
    take_default(node)
    take_default(node)
    assert ast.unparse(node) == meant


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("'id = %s' % name", "str"),
        ("'id = ' + name + ' and ' + other", "str"),
        ("'id = {}'.format(name)", "str"),
        ("f'{a}' + b", "str"),
        ("name % 'x'", ""),
        ("name + 'x'", ""),
        ("name.format('x')", ""),
        ("5 % name", ""),
        ("'x' * name", ""),
        ("b'x' % name", ""),
    ],
)
def test_text_that_is_put_together(text: str, kind: str) -> None:
    assert container(expression(text)) == kind
