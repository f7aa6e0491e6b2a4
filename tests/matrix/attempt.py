"""One combination, run and told: what the author of a driver needs."""

from __future__ import annotations

import argparse

from flaskcompat.model.names import normalize
from tests.matrix.folders import Folders
from tests.matrix.resolve import resolve
from tests.matrix.runner import Runner, needs_of
from tests.matrix.tools import Tools


def attempt(tools: Tools, options: argparse.Namespace) -> int:
    """Print the versions and the end of one combination; status 1 where it fails."""
    name = "" if options.one == "stack" else normalize(options.one)
    python = (options.python or ["3.11"])[0]
    wanted = [f"flask=={options.flask}" if options.flask else "flask", *options.more]
    if name:
        wanted += [f"{name}=={options.ext_version}" if options.ext_version else name, *needs_of(name)]
    found = resolve(tools, wanted, python, options.date)
    if found.why:
        print(f"{found.why}: {found.text}")
        return 1
    print(f"Python {python}:", *(f"{key}=={value}" for key, value in found.pins.items()))
    folders = Folders(tools)
    runner = Runner(tools, folders)
    outcome = runner.run(found.pins, python, name, trace=True)
    runner.close()
    if outcome.stage == "cannot install":
        print("\n".join(text for key, text in folders.refused.items() if key.endswith(f"-{python}")))
    for feature, told in outcome.features.items():
        print(f"{feature}: {told['error']}: {told['message']} @ {told['place']}")
    print(outcome.trace or outcome.message)
    print(f"{outcome.stage} {outcome.error} {outcome.place} {outcome.seconds} s")
    return int(outcome.stage != "ok")
