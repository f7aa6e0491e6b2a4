from __future__ import annotations

from pathlib import Path

import pytest

from flaskcompat.readers.installed_site import names_in, site_folders


def test_a_missing_or_empty_folder_is_no_environment(tmp_path: Path) -> None:
    assert site_folders(str(tmp_path / "gone")) == ([], "not an environment: no such folder")
    assert site_folders(str(tmp_path)) == ([], "not an environment: no site-packages in it")
    (tmp_path / "lib" / "python3" / "other").mkdir(parents=True)
    assert site_folders(str(tmp_path))[0] == []


def test_a_link_out_of_the_environment_is_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    root = tmp_path / "env" / "lib" / "python3.11"
    root.mkdir(parents=True)
    (root / "site-packages").symlink_to(outside)
    assert site_folders(str(tmp_path / "env"))[0] == []


def test_links_within_the_environment_count_once(tmp_path: Path) -> None:
    site = tmp_path / "lib" / "python3.11" / "site-packages"
    site.mkdir(parents=True)
    (tmp_path / "lib64").symlink_to(tmp_path / "lib")
    assert site_folders(f"{tmp_path}/") == ([str(site)], "")


@pytest.mark.parametrize(
    "folder",
    [
        "lib/python3.11/site-packages",
        "lib/python3.13t/site-packages",
        "lib/pypy3.10/site-packages",
        "lib64/python3.11/site-packages",
        "Lib/site-packages",
        "lib/python3/dist-packages",
        "local/lib/python3.11/dist-packages",
    ],
)
def test_folders_of_every_platform_are_found(tmp_path: Path, folder: str) -> None:
    (tmp_path / folder).mkdir(parents=True)
    assert site_folders(str(tmp_path)) == ([f"{tmp_path}/{folder}"], "")


def test_the_root_may_be_such_a_folder(tmp_path: Path) -> None:
    site = tmp_path / "site-packages"
    site.mkdir()
    assert site_folders(str(site)) == ([str(site)], "")
    target = tmp_path / "vendor"
    (target / "flask-3.1.2.dist-info").mkdir(parents=True)
    assert site_folders(str(target)) == ([str(target)], "")


def test_what_cannot_be_listed_holds_nothing(tmp_path: Path) -> None:
    assert names_in(str(tmp_path / "gone")) == []
