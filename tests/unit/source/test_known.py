"""The tables about the framework agree with each other."""

from __future__ import annotations

from flaskcompat.source.known import load


def test_an_alias_leads_to_a_name_that_is_none() -> None:
    aliases = load().aliases
    assert not set(aliases.values()) & set(aliases)


def test_what_calls_give_is_named_as_the_aliases_say() -> None:
    known = load()
    for name in (*known.calls.values(), *known.instances.values(), *known.enters.values()):
        assert name not in known.aliases


def test_strong_evidence_for_an_application_is_not_weak() -> None:
    hints = load().parameters
    assert not hints.evidence & hints.weak
