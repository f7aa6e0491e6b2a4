"""One module a distribution: what a typical user of it does, for the matrix to run in many environments.

The module is called after the distribution, with underscores; `flask_login.py` is the example to follow. It
is run by foreign Pythons (3.8 and newer) that have the distribution and Flask but neither flaskcompat nor
anything else of this repository, so it imports only those and the standard library, and only inside its
functions. It holds:

- a docstring of one line that says what it does;
- `NEEDS: list[str]`, optional: further requirements of its environment (PEP 508), such as `flask-sqlalchemy`
  for `flask-migrate`; without versions, unless nothing else can work: the resolver chooses those of the day;
- `CONFIG: dict[str, object]`, optional: what `app.config` is updated with before `setup`;
- `def load() -> None`: imports what users import at the top of their module (stage `import`);
- `def setup(app) -> object`: makes the extension as its quick start does, with its views (stage `init`);
  what it returns is handed on;
- `def request(app, client, made) -> None`: a request or two that reach its main feature, with assertions
  (stage `request`); `client` is `app.test_client()`, `made` what `setup` returned.

Around that the runner makes a plain Flask application of its own and asks it for a page, before the
distribution is imported (stage `stack`: what fails here is not the distribution's fault); makes the `app`
(`SECRET_KEY` and `TESTING` are set, `/` answers `index`, its import name is a module that can be imported,
its root is an empty temporary folder with `templates/` and `static/`, which is also the working directory);
and after `request` gets `/` once more with the test client (stage `request`). Warnings are ignored. Each
combination has a process of its own, with 20 seconds and 2 GB.

A failure must be the fault of the environment, never of the driver: follow what the distribution itself
changes with `hasattr` and the like, and use no name of Flask, Werkzeug or the standard library that comes and
goes. No network, no server, no file outside the working directory.

    python -m tests.matrix --try flask-login [--ext-version V] [--flask V] [--python X.Y] [--date YYYY-MM-DD]

runs one combination and prints how it ended, with the traceback. Pins of others: `--with werkzeug==2.3.8`.
"""
