"""Frozen value types: the narrow waist between readers, scanners, rules and reporters.

They are named tuples: immutable, cheap to create by the hundred thousand, and quick to define, which the
cold start of `flaskcompat check` feels.
"""
