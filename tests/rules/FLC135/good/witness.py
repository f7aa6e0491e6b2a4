"""Fails where alembic cannot be imported."""

import alembic.command  # noqa: F401
