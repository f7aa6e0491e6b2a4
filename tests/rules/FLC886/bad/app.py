"""Tells the options of a command."""

import click


@click.command()
@click.option("--name")
@click.option("--times", default=3)
def greet(name, times):
    click.echo(name * times)


def with_defaults(command: click.Command):
    found = []
    for parameter in command.params:
        if parameter.default is not None:  # expect: FLC886
            found.append(parameter.name)
    return found
