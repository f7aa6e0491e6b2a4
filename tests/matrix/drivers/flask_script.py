"""A manager with a command, run as from the command line."""

from __future__ import annotations


def load():
    import flask_script  # noqa: F401


def setup(app):
    from flask_script import Command, Manager, Option, Server, Shell

    class Add(Command):
        """Adds a number."""

        option_list = (Option("--number", dest="number", type=int),)

        def run(self, number):
            return number + 1

    manager = Manager(app)
    manager.add_command("runserver", Server())
    manager.add_command("shell", Shell())
    manager.add_command("add", Add())

    @manager.command
    def hello():
        return "hello"

    return manager


def request(app, client, made):
    made.handle("manage.py", ["hello"])
    made.handle("manage.py", ["add", "--number", "1"])
