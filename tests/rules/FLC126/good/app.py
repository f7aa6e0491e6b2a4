"""Uses a registry of schemas."""

from referencing import Registry

REGISTRY = Registry()
