"""Fails where migrations cannot be imported."""

import alembic.autogenerate  # noqa: F401
import alembic.op  # noqa: F401
