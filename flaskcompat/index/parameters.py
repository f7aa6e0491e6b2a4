"""What callers can give to a function, read from its line in the index."""

from __future__ import annotations


def named(fact: str, parameter: str) -> bool | None:
    """Whether a function takes a parameter by name; None where it takes any name."""
    taken = named_parameters(fact)
    if parameter in taken - {"**"}:
        return True
    return None if "**" in taken else False


def named_parameters(fact: str) -> frozenset[str]:
    """The parameters of a function that can be given by name; `**` among them where any name can."""
    parts = _parts(fact)
    taken = parts[parts.index("/") + 1 :] if "/" in parts else parts
    return frozenset(taken) - {"*", "*_"}


def positional(fact: str) -> int | None:
    """How many arguments a function takes by position; None where it takes any number."""
    count = 0
    for part in _parts(fact):
        if part == "*_":
            return None
        if part in ("*", "**"):
            break
        count += part != "/"
    return count


def _parts(fact: str) -> list[str]:
    return [part for part in fact[1:-1].split(",") if part]
