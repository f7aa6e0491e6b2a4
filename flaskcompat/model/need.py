"""What a release of a distribution needs of others."""

from __future__ import annotations

from typing import Literal, NamedTuple


class Need(NamedTuple):
    """One name, parameter or setter that the code of a distribution needs when it runs.

    `names` are qualified (`werkzeug.urls.url_decode`), and one of them is enough: `try: from a import x` with
    `except ImportError: from b import x` needs either. `kind`: `name`, that it is there; `parameter`, that
    what is called takes the keyword `detail`; `arguments`, that it takes `detail` positional arguments;
    `assign`, that the attribute can be set; `own`, that the release itself holds the module,
    which it does not.

    `stage`: `import` runs with the import of the module; `init` when the extension is constructed or gets its
    application; `request` in what it registers for every request; `later` when somebody calls it. `module` is
    empty where the import of the distribution's main modules reaches it, else the submodule whose import
    does. Not `certain`: a condition may pass it by. `place` is `flask_login/utils.py:13`.
    """

    names: tuple[str, ...]
    kind: Literal["name", "parameter", "arguments", "assign", "own"]
    detail: str
    stage: Literal["import", "init", "request", "later"]
    module: str
    certain: bool
    place: str
