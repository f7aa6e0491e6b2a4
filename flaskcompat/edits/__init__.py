"""Texts of manifests to the same texts with other requirements; nothing else in them moves."""
