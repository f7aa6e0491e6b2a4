"""`python -m tests.plans`: installs and runs what plans to the newest Flask lead to, from many starts."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from queue import Empty, Queue
from threading import Thread

from flaskcompat.catalog.places import cache_folder
from flaskcompat.doctor.store import Store
from tests.matrix.tools import Tools, default_cache
from tests.plans import corpus, starts, table
from tests.plans.smoke import Smoker
from tests.plans.starts import Start
from tests.plans.walk import Walk, begin, walk

KEPT = 400
"""Environments that are kept for the next run."""


def main(arguments: list[str]) -> int:
    """Do what the command line asks for."""
    parser = argparse.ArgumentParser("python -m tests.plans", description=__doc__)
    parser.add_argument("--draw", type=int, metavar="N", help="draw so many starts instead of the kept ones")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--corpus", action="store_true", help="the projects of the corpus instead")
    parser.add_argument("--only", nargs="+", default=[], metavar="NAME")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--begin", action="store_true", help="only run the starts as they are")
    parser.add_argument("--keep-starts", action="store_true", help="write the starts that were drawn")
    parser.add_argument("--table", type=Path, help="put the outcomes into this table (`shipped`: ours)")
    options = parser.parse_args(arguments)
    tools = Tools(default_cache())
    if options.corpus:
        found = list(corpus.starts(tools))
    elif options.draw:
        found = list(starts.drawn(tools, options.draw, options.seed))
    else:
        found = starts.read()
    if options.keep_starts:
        starts.write(found)
    if options.only:
        found = [each for each in found if each.name in options.only]
    step = begin if options.begin else walk
    walks = run(found, step, tools, options.jobs)
    if options.table:
        table.write(walks, found, table.SHIPPED if str(options.table) == "shipped" else options.table)
    print(json.dumps(Counter(each.outcome for each in walks), indent=1))
    return 0


def run(
    found: Sequence[Start], step: Callable[[Start, Store, Smoker], Walk], tools: Tools, jobs: int
) -> list[Walk]:
    """Go all ways with so many workers, and print each as it is done; in the order of the starts."""
    queue: Queue[Start] = Queue()
    for each in found:
        queue.put(each)
    done: dict[str, Walk] = {}
    root = cache_folder() / "plans"
    root.mkdir(parents=True, exist_ok=True)

    def work() -> None:
        smoker = Smoker(tools)
        while True:
            try:
                start = queue.get_nowait()
            except Empty:
                break
            try:
                done[start.name] = step(start, Store(root, KEPT), smoker)
            except Exception as error:
                done[start.name] = Walk(start.name, "error", text=repr(error))
            print(table.told(done[start.name], start), flush=True)
        smoker.close()

    workers = [Thread(target=work) for _ in range(jobs)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return [done[each.name] for each in found]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
