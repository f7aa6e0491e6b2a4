"""Run by other interpreters, as old as Python 3.6: prints what their standard library has, as JSON.

The first argument names a file with further names to ask modules for (`{module: [name]}`).
"""

import ast
import importlib
import inspect
import io
import json
import os
import pkgutil
import sys
import types
import warnings
from functools import lru_cache
from typing import Any, Dict, List, Set

PASSED_OVER = {
    "antigravity", "ensurepip", "idlelib", "site", "sitecustomize", "test", "this", "tkinter", "turtle",
    "turtledemo", "usercustomize",
}  # fmt: skip
"""They do something when imported, are left out by some vendors, or are nobody's business."""


def main() -> None:
    """Print modules and classes with their members."""
    with open(sys.argv[1]) as stream:
        further = json.load(stream)
    answer: Dict[str, Any] = {
        "version": "{}.{}".format(*sys.version_info),
        "modules": {},
        "classes": {},
        "failed": [],
    }
    out, sys.stdout, sys.stderr = sys.stdout, io.StringIO(), io.StringIO()
    warnings.simplefilter("ignore")
    imported = {}
    listed = module_names()
    for name in sorted(listed | set(further)):  # not every module is a file: some are made by others
        try:
            imported[name] = importlib.import_module(name)
        except BaseException:
            if name in listed:
                answer["failed"].append(name)
    for name, module in imported.items():
        names = set(dir(module)) | set(further.get(name, ()))
        answer["modules"][name] = {
            each: of_member(name, module, each, answer["classes"])
            for each in sorted(names)
            if not each.startswith("_") and has(module, each)
        }
    json.dump(answer, out)
    out.flush()
    os._exit(0)


def module_names() -> Set[str]:
    """All public modules of the standard library that this interpreter has."""
    folder = os.path.dirname(os.__file__)
    tops = set(getattr(sys, "stdlib_module_names", ())) | set(sys.builtin_module_names)
    if not hasattr(sys, "stdlib_module_names"):
        for path in (folder, os.path.join(folder, "lib-dynload")):
            tops.update(each.name for each in pkgutil.iter_modules([path]))
    tops = {name for name in tops if not name.startswith("_") and name not in PASSED_OVER}
    found = set(tops)
    for top in tops:
        below = os.path.join(folder, top)
        if os.path.isdir(below):
            for each in pkgutil.walk_packages([below], top + "."):
                parts = each.name.split(".")
                if not any(part.startswith("_") or part in ("test", "tests") for part in parts):
                    found.add(each.name)
    return found


def has(owner: object, name: str) -> bool:
    """Whether the attribute can be had."""
    try:
        getattr(owner, name)
    except BaseException:
        return False
    return True


def of_member(module_name: str, module: types.ModuleType, name: str, classes: Dict[str, Any]) -> str:
    """What a name of a module is, in the words of the index."""
    found = getattr(module, name)
    if isinstance(found, types.ModuleType):
        return ">" + found.__name__
    if not inspect.isclass(found):
        return of_callable(found, False)
    home = getattr(found, "__module__", "") or ""
    if home != module_name and is_public(found):
        return ">" + home + "." + found.__name__
    of_class(module_name + "." + name, found, classes)
    return ":"


def of_class(qualified: str, found: type, classes: Dict[str, Any]) -> None:
    """Note the members of a class that it does not have from another public class, and its public bases."""
    public = [base for base in found.__mro__[1:] if is_public(base)]
    inherited = {name for base in public for name in dir(base)}
    members = {}
    names = names_in(found)
    for name in names:
        if name.startswith("_") and name != "__init__":
            continue
        if name in inherited and name not in vars(found):
            continue
        if has(found, name):
            members[name] = of_callable(
                getattr(found, name), name in vars(found) and is_plain(vars(found)[name])
            )
    bases = [base.__module__ + "." + base.__name__ for base in public if base is not object]
    classes[qualified] = {"members": members, "bases": bases, "all": names, "set": names_set(found)}


def names_in(found: type) -> List[str]:
    """All names of a class; the second names of an enumeration's members are not in what `dir` lists."""
    try:
        return sorted({*dir(found), *getattr(found, "__members__", ())})
    except BaseException:
        return dir(found)


def names_set(found: type) -> List[str]:
    """The attributes that the methods of a class give its objects, read off its text; a node's fields."""
    names: Set[str] = set()
    if issubclass(found, ast.AST):
        names.update(found._fields, found._attributes)
    tree = text_of(found.__module__).get(found.__name__)
    for node in ast.walk(tree) if tree else ():
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            if isinstance(node.value, ast.Name) and node.value.id == "self":
                names.add(node.attr)
        elif (
            isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "update"
        ):
            owner = node.func.value
            named = owner.attr if isinstance(owner, ast.Attribute) else ""
            if isinstance(owner, ast.Call) and isinstance(owner.func, ast.Name):
                named = owner.func.id
            if named in ("vars", "__dict__"):
                names.update(each.arg for each in node.keywords if each.arg)
    return sorted(name for name in names if not name.startswith("_"))


@lru_cache(maxsize=None)
def text_of(module: str) -> Dict[str, ast.AST]:
    """The classes in the text of a module by name; nothing where it has none."""
    try:
        tree = ast.parse(inspect.getsource(sys.modules[module]))
    except BaseException:
        return {}
    return {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}


def is_plain(found: object) -> bool:
    """Whether it is a function that gets the instance first."""
    return isinstance(found, types.FunctionType)


def is_public(base: type) -> bool:
    """Whether a class can be imported by the name that it bears."""
    parts = [*base.__module__.split("."), base.__name__]
    if any(part.startswith("_") for part in parts):
        return False
    return getattr(sys.modules.get(base.__module__), base.__name__, None) is base


def of_callable(found: object, bound: bool) -> str:
    """The parameters of a function, nothing where they are not known or it is none."""
    if isinstance(found, property):
        return ""
    if not callable(found) or inspect.isclass(found):
        return ""
    try:
        parameters = list(inspect.signature(found).parameters.values())
    except BaseException:
        return ""
    if bound:
        parameters = parameters[1:]
    parts: List[str] = []
    kinds = inspect.Parameter
    for number, each in enumerate(parameters):
        if each.kind == kinds.KEYWORD_ONLY and not {"*", "*_"} & set(parts):
            parts.append("*")
        word = (
            "*_"
            if each.kind == kinds.VAR_POSITIONAL
            else "**"
            if each.kind == kinds.VAR_KEYWORD
            else each.name
        )
        parts.append(word)
        following = parameters[number + 1].kind if number + 1 < len(parameters) else None
        if each.kind == kinds.POSITIONAL_ONLY and following != kinds.POSITIONAL_ONLY:
            parts.append("/")
    return "(" + ",".join(parts) + ")"


if __name__ == "__main__":
    main()
