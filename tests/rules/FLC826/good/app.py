import click


@click.command()
@click.argument("filename")
def edit(filename):
    click.edit(filename=filename, editor="true")
