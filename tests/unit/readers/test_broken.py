from __future__ import annotations

from flaskcompat.model.inventory import Inventory, Problem
from flaskcompat.readers.broken import broken


def test_the_complaint_of_the_parser_is_handed_on() -> None:
    assert broken("x", "a.lock", 3, "odd", "uv") == Inventory(
        problems=(Problem("a.lock", 3, "odd"),), tool="uv"
    )


def test_an_empty_file_is_called_empty() -> None:
    assert broken(" \n", "a.lock", 1, "odd").problems == (Problem("a.lock", 0, "the file is empty"),)


def test_conflict_markers_count_more_than_the_complaint() -> None:
    text = "a\n<<<<<<< HEAD\nb\n=======\n"
    (problem,) = broken(text, "a.lock", 4, "odd").problems
    assert (problem.line, problem.message) == (2, "a merge left its conflict markers in the file")


def test_a_heading_of_equals_signs_is_no_conflict() -> None:
    assert broken("a\n=======\n", "a.lock", 1, "odd").problems[0].message == "odd"
