"""What is being done with a file, told to a person who watches: on a terminal, and nowhere else."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

import click

from analytics.cli.options import say
from analytics.model.progress import Step
from analytics.store import parcel

# In seconds.
_EVERY = 0.1


def tell(key: str, **values: object) -> None:
    """Say a sentence."""
    if sys.stderr.isatty():
        click.echo(say(key, **values), err=True)


def tell_step(step: Step) -> None:
    """Say what is being done."""
    tell(f"progress.{step}")


@contextmanager
def followed(handed: Path) -> Iterator[None]:
    """Say what is done with a parcel that was handed over, here or by the server."""
    over = Event()

    def follow() -> None:
        last: Step | None = None
        while not over.wait(_EVERY):
            step = parcel.told(handed)
            if step is not None and step != last:
                tell_step(step)
            last = step or last

    follower = Thread(target=follow)
    follower.start()
    try:
        yield
    finally:
        over.set()
        follower.join()
