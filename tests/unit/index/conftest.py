"""Small indexes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from flaskcompat.index.api import Api
from flaskcompat.index.files import PACKAGES
from flaskcompat.indexing.merge import encode, merge
from flaskcompat.indexing.surface import surface


@pytest.fixture
def make_api(tmp_path: Path) -> Callable[..., Api]:
    """An index of distributions, given as `name={version: text of the module of that name}`."""

    def make(**distributions: dict[str, str]) -> Api:
        tops = frozenset(distributions)
        for name, releases in distributions.items():
            read = {version: surface({f"{name}.py": text}, tops) for version, text in releases.items()}
            (tmp_path / f"{name}.json").write_text(encode(merge(list(releases), read)))
        (tmp_path / PACKAGES).write_text(json.dumps({name: name for name in distributions}))
        return Api(str(tmp_path))

    return make
