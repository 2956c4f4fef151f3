"""The commands, and the one place where an error becomes a sentence and an exit code."""

import sys

import click

from analytics.cli.checking import check_figures
from analytics.cli.figures import diff, summary, tasks
from analytics.cli.files import backup, load, sample, verify
from analytics.cli.options import say
from analytics.cli.reporting import report
from analytics.cli.snapshots import restore, snapshots, withdraw
from analytics.model.errors import Fault
from analytics.service.answers import ViewFault


class _Commands(click.Group):
    """Ends with 1 and a sentence where something was refused; 2 is click's own, for wrong usage."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except Fault as fault:
            click.echo(_sentence(fault), err=True)
            ctx.exit(1)
        except BrokenPipeError:
            raise
        except OSError as error:
            click.echo(
                say("cli.os_error", file=error.filename or "", reason=error.strerror or error), err=True
            )
            ctx.exit(1)


def _sentence(fault: Fault) -> str:
    if fault.area == ViewFault.area:
        return say("cli.refused", why=say(fault.key), **fault.values)
    return say(fault.key, **fault.values)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
def commands() -> None:
    """Đúng Hạn: load lists of tasks, and ask for their figures.

    \b
    Exit codes: 0 done (also: already there, or a dry run that would publish);
    1 refused or not found, nothing changed; 2 wrong usage or a missing file.
    """


READING = (summary, tasks, diff, report, check_figures)
for command in (load, snapshots, withdraw, restore, *READING, sample, verify, backup):
    commands.add_command(command)


def main() -> None:
    """Run the command line."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    commands(prog_name="python -m analytics")
