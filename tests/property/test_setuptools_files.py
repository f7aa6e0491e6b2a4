"""No text makes the readers of setup.cfg and setup.py fail."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from flaskcompat.model.inventory import Inventory
from flaskcompat.readers import setup_cfg, setup_py

CFG_WORDS = """[options] [metadata] [options.extras_require] install_requires = : flask>=1 ; # , [ ]
python_requires %(x)s classifiers"""
CFG = st.sampled_from([*CFG_WORDS.split(), "\n", "\n  ", "\t", " ", "file: a.txt", "\0", "\\\n", "\r\n"])
PY_WORDS = """setup( ) install_requires= extras_require= [ ] { } 'flask>=1' , : x = + ** * open('a.txt')
.read() .split() ( None 1"""
PY = st.sampled_from([*PY_WORDS.split(), "\n", "with open('b.txt') as x:", "    ", "def x():", "\0"])


@settings(max_examples=300, deadline=2000)
@given(st.one_of(st.text(), st.lists(CFG, max_size=30).map("".join)))
def test_any_text_is_read_as_setup_cfg(text: str) -> None:
    assert isinstance(setup_cfg.parse(text, "setup.cfg"), Inventory)


@settings(max_examples=300, deadline=2000)
@given(st.one_of(st.text(), st.lists(PY, max_size=30).map("".join)))
def test_any_text_is_read_as_setup_py(text: str) -> None:
    assert isinstance(setup_py.parse(text, "setup.py"), Inventory)


@settings(max_examples=300, deadline=2000)
@given(
    st.recursive(
        st.sampled_from(["x", "y", "'flask'", "None", "1", "f()"]),
        lambda inner: st.one_of(
            st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]"),
            st.tuples(inner, inner).map(" + ".join),
            st.tuples(inner, inner).map(lambda pair: f"{{{pair[0]}: {pair[1]}}}"),
        ),
        max_leaves=8,
    ),
    st.sampled_from(["install_requires", "extras_require", "classifiers", "python_requires"]),
)
def test_any_expression_is_read_or_told(value: str, keyword: str) -> None:
    found = setup_py.parse(f"x = {value}\ny = [x, x]\nsetup({keyword}=y + {value})", "setup.py")
    assert isinstance(found, Inventory)
