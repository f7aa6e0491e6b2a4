from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from flaskcompat.errors import UsageError
from flaskcompat.gate.git import repository_at
from flaskcompat.gate.revisions import span_of

if TYPE_CHECKING:
    from tests.unit.gate.conftest import Repo


def test_the_base_is_where_the_change_branched_off(repo: Repo) -> None:
    first = repo.commit({"a": "1\n"})
    repo.git("checkout", "-q", "-b", "topic")
    topic = repo.commit({"a": "2\n"})
    repo.git("checkout", "-q", "main")
    tip = repo.commit({"b": "1\n"})
    repo.git("checkout", "-q", "topic")
    repo.git("tag", "-a", "v1", "-m", "v1", "main")
    here = repository_at(".")
    for name in ("main", "v1", tip[:10], "refs/heads/main"):
        span = span_of(here, name, "")
        assert (span.base, span.head, span.checked_out) == (first, "", topic)
        assert first[:12] in span.remarks[0]
    assert span_of(here, first, "topic").head == topic
    assert span_of(here, "HEAD", "").remarks == ()


@pytest.mark.parametrize(
    "name", ["", " ", "--upload-pack=touch x", "-x", "a\0b", "main:app.py", "none", "HEAD~9"]
)
def test_what_is_no_commit_is_told(repo: Repo, name: str) -> None:
    repo.commit({"a": "1\n"})
    with pytest.raises(UsageError, match="--base"):
        span_of(repository_at("."), name, "")


def test_a_branch_of_a_remote_that_is_not_here_comes_with_the_command(repo: Repo) -> None:
    repo.commit({"a": "1\n"})
    repo.git("remote", "add", "upstream", "https://git.example.org/shop.git")
    with pytest.raises(UsageError, match=r"git fetch upstream main:refs/remotes/upstream/main$"):
        span_of(repository_at("."), "upstream/main", "")
    with pytest.raises(UsageError, match=r"git fetch upstream fix/it:fix/it$"):
        span_of(repository_at("."), "fix/it", "")
    with pytest.raises(UsageError, match=r"git fetch upstream 0123456789abcdef$"):
        span_of(repository_at("."), "0123456789abcdef", "")
    with pytest.raises(UsageError, match=r"HEAD~9: this repository has no such commit$"):
        span_of(repository_at("."), "HEAD~9", "")


def test_where_nothing_can_be_fetched_from_no_command_is_told(repo: Repo) -> None:
    repo.commit({"a": "1\n"})
    with pytest.raises(UsageError, match=r"has no such commit, and no remote to get it from$"):
        span_of(repository_at("."), "develop", "")


def test_a_shallow_clone_says_what_to_fetch(repo: Repo, tmp_path: Path) -> None:
    repo.commit({"a": "1\n"})
    repo.git("branch", "old")
    repo.git("checkout", "-q", "-b", "topic")
    repo.commit({"a": "2\n"})
    repo.commit({"a": "3\n"})
    clone = tmp_path / "clone"
    repo.git("clone", "-q", "--depth=1", "--branch=topic", f"file://{repo.path}", str(clone))
    here = repository_at(str(clone))
    with pytest.raises(
        UsageError, match=r"shallow .* git fetch --depth=100 origin main:refs/remotes/origin/main$"
    ):
        span_of(here, "origin/main", "")
    with pytest.raises(
        UsageError, match=r"HEAD~1: .* more of the history with: git fetch --deepen=100 origin$"
    ):
        span_of(here, "HEAD~1", "")
    repo.git("-C", str(clone), "fetch", "-q", "--depth=1", "origin", "old:refs/remotes/origin/old")
    with pytest.raises(UsageError, match=r"cut off .* git fetch --deepen=100 origin$"):
        span_of(here, "origin/old", "")


def test_without_common_history_the_base_counts_as_it_is(repo: Repo) -> None:
    first = repo.commit({"a": "1\n"})
    repo.git("checkout", "-q", "--orphan", "other")
    repo.commit({"a": "2\n"})
    span = span_of(repository_at("."), "main", "")
    assert span.base == first
    assert "shares no history" in span.remarks[0]


def test_before_the_first_commit_of_a_branch_the_base_counts(repo: Repo) -> None:
    first = repo.commit({"a": "1\n"})
    repo.git("checkout", "-q", "--orphan", "other")
    span = span_of(repository_at("."), "main", "")
    assert (span.base, span.checked_out) == (first, "")
