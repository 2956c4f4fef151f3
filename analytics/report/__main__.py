"""`python -m analytics.report FORM LINK`: material comes in, a file goes out; for a process with limits."""

import json
import sys

from analytics.model.errors import Fault
from analytics.model.material import unpacked
from analytics.report.compose import compose
from analytics.report.forms import FORMS

# Of address space, not of memory in use.
BYTES = 8 << 30
SECONDS = 180
# Tells the process that waits that standard error says why.
REFUSED = 3


def _limit() -> None:
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415

    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main(name: str, link: str) -> None:
    """Write the report of the material on standard input to standard output."""
    _limit()
    form = FORMS[name]
    told = json.loads(sys.stdin.buffer.read())
    try:
        made = form.write(compose(unpacked(told), link, form.language))
    except Fault as fault:
        sys.stderr.write(fault.key)
        sys.exit(REFUSED)
    sys.stdout.buffer.write(made)


if __name__ == "__main__":
    main(*sys.argv[1:])
