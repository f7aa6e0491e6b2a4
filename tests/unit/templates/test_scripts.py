from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flaskcompat.templates.scanner import scan
from flaskcompat.templates.scripts import scripts


@pytest.mark.parametrize(
    ("address", "version"),
    [
        ("//cdnjs.cloudflare.com/ajax/libs/socket.io/2.2.0/socket.io.js", "2.2.0"),
        ("https://cdn.socket.io/3.0.4/socket.io.min.js", "3.0.4"),
        ("https://cdn.socket.io/socket.io-1.4.5.js", "1.4.5"),
        ("https://cdn.jsdelivr.net/npm/socket.io-client@4/dist/socket.io.min.js", "4"),
        ("https://unpkg.com/socket.io-client@v2.3.0/dist/socket.io.js", "2.3.0"),
        ("{{ url_for('static', filename='js/socket.io-1.7.4.js') }}", "1.7.4"),
    ],
)
def test_the_version_of_a_script_from_its_address(address: str, version: str) -> None:
    page = f'<p>\n<script type="text/javascript"\n  src="{address}" integrity="x"></script>'
    assert list(scripts(page)) == [("socketio", version, page.index(address))]
    (one,) = scan(page, "index.html").usages[-1:]
    assert (one.name, one.line, one.values) == ("jinja:script.socketio", 3, (("0", version),))


@pytest.mark.parametrize(
    "page",
    [
        '<script src="/static/socket.io.js"></script>',
        '<script src="/socket.io/socket.io.js"></script>',
        '<script src="https://cdn.socket.io/{{ version }}/socket.io.js"></script>',
        '<!-- <script src="https://cdn.socket.io/2.3.0/socket.io.js"></script> -->',
        '{# <script src="https://cdn.socket.io/2.3.0/socket.io.js"></script> #}',
        '<a href="https://cdn.socket.io/2.3.0/socket.io.js">socket.io</a>',
        "<script>// socket.io/2.3.0</script>",
        '<script src="https://example.org/other/2.3.0/other.js"></script> socket.io',
    ],
)
def test_what_tells_no_version_or_is_not_loaded(page: str) -> None:
    assert not list(scripts(page))


@given(st.text(alphabet="<scriptr=\"'>!-{#}. o/2@", max_size=200))
def test_any_text_is_read_without_an_exception(text: str) -> None:
    list(scripts("socket.io" + text))
