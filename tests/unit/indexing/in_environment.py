"""Run in an environment, as old as Python 3.6: prints what its modules have, as JSON.

The first argument names a file with the modules, each with names to ask it for besides those that it lists.
"""

import importlib
import inspect
import io
import json
import os
import sys
import warnings
from typing import Any


def main() -> None:
    """Import each module and tell its names, and the names of its classes."""
    warnings.simplefilter("ignore")
    out, sys.stdout = sys.stdout, io.StringIO()
    with open(sys.argv[1]) as stream:
        asked = json.load(stream)
    answer: dict[str, Any] = {}  # never evaluated: these Pythons could not
    for name in asked:
        try:
            module = importlib.import_module(name)
        except BaseException:  # for another platform
            continue
        found = {each: getattr(module, each) for each in {*dir(module), *asked[name]} if has(module, each)}
        classes = {each: dir(value) for each, value in found.items() if is_own(value, name)}
        answer[name] = {"names": sorted(found), "classes": classes}
    json.dump(answer, out)
    out.flush()
    os._exit(0)


def has(owner: object, name: str) -> bool:
    """Whether the attribute can be had."""
    try:
        getattr(owner, name)
    except BaseException:
        return False
    return True


def is_own(value: object, module: str) -> bool:
    """Whether it is a class of that module."""
    return inspect.isclass(value) and value.__module__ == module


if __name__ == "__main__":
    main()
