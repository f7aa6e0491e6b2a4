"""Fails where the revision does not run."""

from alembic.migration import MigrationContext
from alembic.operations import Operations
from migrations.versions.first import upgrade
from sqlalchemy import create_engine

with create_engine("sqlite://").connect() as connection, Operations.context(
    MigrationContext.configure(connection)
):
    upgrade()
