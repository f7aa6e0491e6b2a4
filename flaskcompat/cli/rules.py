"""`flaskcompat rules`: list, schema, lint, verify."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

rules_app = typer.Typer(
    help="The knowledge itself: list, schema, lint, verify.", no_args_is_help=True, rich_markup_mode=None
)
_MANY = list[str] | None
Folders = Annotated[_MANY, typer.Option("--rules", metavar="DIR", help="More rules.")]
Select = Annotated[_MANY, typer.Option(metavar="SELECTOR", help="Only these codes, prefixes or tags.")]
LintFolders = Annotated[_MANY, typer.Argument(metavar="[DIR...]", help="Default: our own rules.")]
Selectors = Annotated[_MANY, typer.Argument(metavar="[SELECTOR...]", help="Default: all rules.")]
Boundaries = Annotated[bool, typer.Option("--boundaries", help="Also find the claimed ranges by running.")]
Record = Annotated[bool, typer.Option("--record", help="Keep what passed as evidence (maintainers).")]
Jobs = Annotated[int, typer.Option(help="Witnesses run at the same time.", min=1, max=16)]


@rules_app.command("list")
def list_rules(select: Select = None, rules: Folders = None) -> None:
    """List every rule: code, severity, name and summary."""
    from flaskcompat.ruleset.select import selected
    from flaskcompat.ruleset.store import all_rules

    for rule in selected(all_rules(rules or ()), select or ()):
        typer.echo(f"{rule.code}  {rule.severity:7}  {rule.name}: {rule.summary}")


@rules_app.command("schema")
def schema() -> None:
    """Print the JSON Schema of a rule file."""
    from flaskcompat.ruleset.schema import schema_text

    typer.echo(schema_text(), nl=False)


@rules_app.command("page")
def page(rules: Folders = None) -> None:
    """Print all rules as a page of Markdown."""
    from flaskcompat.ruleset.page import page as written
    from flaskcompat.ruleset.store import all_rules

    typer.echo(written(all_rules(rules or ())), nl=False)


@rules_app.command("lint")
def lint(folders: LintFolders = None) -> None:
    """Check rule files against the schema and the habits of docs/rule-language.md."""
    from flaskcompat.ruleset.lint import lint_folders

    errors, count = lint_folders(folders or ())
    for error in errors:
        typer.echo(error, err=True)
    typer.echo(f"{count} rules, {len(errors)} errors")
    sys.exit(1 if errors else 0)


@rules_app.command("verify")
def verify(
    codes: Selectors = None, boundaries: Boundaries = False, record: Record = False, jobs: Jobs = 2
) -> None:
    """Prove rules by running their witnesses in real environments (needs uv and a package index)."""
    from flaskcompat.cli.verify import verify_rules

    sys.exit(verify_rules(codes or (), boundaries=boundaries, jobs=jobs, record=record))
