"""What runs, and whether in any case."""

from __future__ import annotations

from tests.unit.needs.conftest import Scan


def test_what_runs_in_any_case_counts_before_what_may_run(scan: Scan) -> None:
    found = scan("import flask\ndef f():\n    flask.A\nif x:\n    f()\nf()")
    assert found["flask.A"] == ("import", True)


def test_a_function_that_is_called_where_absence_is_caught(scan: Scan) -> None:
    found = scan("import flask\ndef f():\n    flask.A\ntry:\n    f()\nexcept AttributeError:\n    pass")
    assert found["flask.A"][0] == "later"
    found = scan("import flask\ndef f():\n    flask.A\ntry:\n    f()\nexcept KeyError:\n    pass")
    assert found["flask.A"] == ("import", True)


def test_functions_and_modules_that_lead_to_each_other(scan: Scan) -> None:
    found = scan(
        """
        import flask
        def f():
            g()
            flask.A
        def g():
            f()
            flask.B
        if x:
            f()
        else:
            g()
        """,
        b="from . import c",
        c="from . import b\nimport imp",
    )
    assert found["flask.A"][0] == found["flask.B"][0] == "import"
    assert found["flask.B"] == ("import", True)
    assert found["ext.b: imp"] == found["ext.c: imp"] == ("import", True)


def test_loops_and_handlers_may_not_run(scan: Scan) -> None:
    found = scan("""
        import flask
        for each in things:
            flask.A
        while thing:
            flask.B
        for each in (1, 2):
            flask.C
        try:
            thing()
        except KeyError:
            flask.D
        finally:
            flask.E
        [flask.F for each in flask.G]
    """)
    assert {name[-1] for name, (_, certain) in found.items() if certain} == {"C", "E", "G", "k"}
    assert {name[-1] for name, (_, certain) in found.items() if not certain} == {"A", "B", "D", "F"}
