"""One fact from configuration."""

from __future__ import annotations

from typing import Literal, NamedTuple


class Setting(NamedTuple):
    """One configuration key at one place.

    `space` tells whose key it is: `flask` (an `app.config` key), `environment` (an environment variable),
    or a server (`gunicorn`, `uwsgi`, `hypercorn`, `waitress`), whose command-line options are folded into
    the names of its configuration file (`-k gevent`, `--worker-class=gevent` and
    `worker_class = "gevent"` are one key; the target is the key `app`). `value` is a literal, or
    `model.usage.UNKNOWN`; `type` is `str`, `int`, `float`, `bool`, `none`, `list`, `tuple`, `set`, `dict` or
    `unknown`. `access` is `read` for `app.config["KEY"]`, `get` for `app.config.get("KEY")`,
    `attribute` for `KEY` of any other object, which may stand for the configuration.
    `source` is the kind of file. `owner` names the class or function that encloses it, dotted
    from outside, or the stage of a Dockerfile.
    """

    key: str
    value: object
    type: str
    space: str
    path: str
    line: int
    column: int = 1
    source: str = "python"
    access: Literal["set", "read", "get", "attribute"] = "set"
    guarded: bool = False
    owner: str = ""
