from __future__ import annotations

from pathlib import Path

from packaging.version import Version

from flaskcompat.indexing.listing import entries
from flaskcompat.model.names import normalize


def test_the_list_is_read(tmp_path: Path) -> None:
    path = tmp_path / "list.toml"
    path.write_text(
        '[a-b]\nfrom = "1.0"\n[c]\nfrom = "2"\npackages = ["d"]\nwithout = ["d.e"]\nonly = ["d.f"]\n'
    )
    found = entries(path)
    assert found["a-b"] == ("a-b", "1.0", ("a_b",), (), ())
    assert found["c"] == ("c", "2", ("d",), ("d.e",), ("d.f",))


def test_the_list_that_is_used_is_in_order() -> None:
    found = entries()
    assert all(name == normalize(name) and Version(entry.first) for name, entry in found.items())
    packages = [package for entry in found.values() for package in entry.packages]
    assert len(packages) == len(set(packages))
