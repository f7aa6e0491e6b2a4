"""Moves a database up."""

from alembic import command, config


def upgrade():
    command.upgrade(config.Config("alembic.ini"), "head")
