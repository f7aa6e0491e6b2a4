"""What files for tests get of the limits that the project beside them has."""

from __future__ import annotations

import pytest

from flaskcompat.catalog import Catalog
from tests.unit.engine.test_project import _here, environments, put, state

__all__ = ["_here"]

MAIN = "web==1.0\n"


def versions(catalog: Catalog, path: str) -> dict[str, str]:
    return environments(state(catalog))[path]


@pytest.mark.parametrize(
    ("main", "path", "core"),
    [
        ("requirements.txt", "test-requirements.txt", "1.0"),
        ("requirements.txt", "requirements-dev.txt", "1.0"),
        ("requirements.txt", "requirements/test.txt", "1.0"),
        ("requirements.txt", "requirements/deploy.txt", "2.1"),
        ("requirements-server.txt", "requirements-dev.txt", "2.1"),
    ],
)
def test_limits_of_the_project_hold_in_files_for_its_tests(
    small_catalog: Catalog, main: str, path: str, core: str
) -> None:
    put(main, "core<2\n")
    put(path, "core\nloop\n")
    assert versions(small_catalog, path) == {"core": core, "loop": "3.0"}


def test_what_the_tests_do_not_need_is_not_installed_for_them(small_catalog: Catalog) -> None:
    put("requirements.txt", "web==1.0\ncore==1.0\n")
    put("requirements-dev.txt", "loop\n")
    assert versions(small_catalog, "requirements-dev.txt") == {"loop": "3.0"}


def test_what_the_file_limits_itself_counts_alone(small_catalog: Catalog) -> None:
    put("requirements.txt", "core<2\n")
    put("requirements-dev.txt", "core==2.0\nloop\n")
    assert versions(small_catalog, "requirements-dev.txt")["core"] == "2.0"


def test_limits_that_it_cannot_be_installed_with_are_none(small_catalog: Catalog) -> None:
    put("requirements.txt", "core<2\n")
    put("requirements-dev.txt", "web==2.0\n")
    assert versions(small_catalog, "requirements-dev.txt") == {"web": "2.0", "core": "2.1"}
