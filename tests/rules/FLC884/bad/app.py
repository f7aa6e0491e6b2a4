"""A command."""

import click


@click.command()
@click.argument("name")
def greet(name):
    click.echo(name)
