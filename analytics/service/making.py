"""Files that take a while: made by processes of their own, a few at a time, kept for who asks again.

What is asked for is known by its key: a reader, a view and a form. The process is told what to write from and
answers with the file, so that one that is stopped, or takes too long, leaves nothing behind.
"""

import os
import subprocess
import sys
from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock

from analytics.service.exports import ExportFault

# Two processors write; more who ask wait, and more than a meeting are told to come back.
AT_ONCE, WAITING = 2, 12
SECONDS = 180
KEPT = 128 << 20
# The exit code of a process that says itself, on standard error, why there is no file: by a catalogue's key.
REFUSED = 3
_FAILED = "making.why.failed"
_ROOT = Path(__file__).parents[2]


class Step(StrEnum):
    """How far a file is."""

    WAITING = "waiting"
    READING = "reading"
    WRITING = "writing"
    DONE = "done"
    FAILED = "failed"


STEPS = (Step.WAITING, Step.READING, Step.WRITING, Step.DONE)


@dataclass
class Job:
    """One file that is being made: `content` where it is done, or `why` it failed, a key of the catalogues.

    `wanted` counts who asked for it.
    """

    step: Step = Step.WAITING
    content: bytes = b""
    why: str = ""
    wanted: int = 1
    stopped: bool = False
    process: subprocess.Popen[bytes] | None = field(default=None, repr=False)

    @property
    def over(self) -> bool:
        """Whether nothing more comes of it."""
        return self.step in (Step.DONE, Step.FAILED)


class Workshop:
    """Where files are made, and kept as long as there is room."""

    def __init__(self) -> None:
        self._jobs: OrderedDict[Hashable, Job] = OrderedDict()
        self._lock = Lock()
        self._hands = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="making")

    def found(self, key: Hashable) -> Job | None:
        """Return the file of a key, made or being made; None where nobody asked for it."""
        with self._lock:
            return self._jobs.get(key)

    def start(self, key: Hashable, command: Sequence[str], read: Callable[[], bytes]) -> Job:
        """Have a file made: `command` is told what `read` returns. Raises ExportFault where many wait."""
        with self._lock:
            job = self._jobs.get(key)
            if job is not None and job.step is not Step.FAILED:
                job.wanted += not job.over
                return job
            if sum(not one.over for one in self._jobs.values()) >= WAITING:
                raise ExportFault("busy")
            job = self._jobs[key] = Job()
            self._jobs.move_to_end(key)
        self._hands.submit(self._make, job, [*command], read)
        return job

    def stop(self, key: Hashable) -> None:
        """Let go of a file; where nobody else waits for it, its process ends."""
        with self._lock:
            job = self._jobs.get(key)
            if job is None or job.over:
                return
            job.wanted -= 1
            if job.wanted > 0:
                return
            del self._jobs[key]
            job.stopped = True
            if job.process is not None:
                job.process.kill()

    def close(self) -> None:
        """Wait for what is being made, and take no more."""
        self._hands.shutdown()

    def _make(self, job: Job, command: list[str], read: Callable[[], bytes]) -> None:
        try:
            if not job.stopped:
                job.step = Step.READING
                told = read()
                self._run(job, command, told)
        except Exception:
            job.step, job.why = Step.FAILED, _FAILED
            raise
        finally:
            self._make_room()

    def _run(self, job: Job, command: list[str], told: bytes) -> None:
        """Run the process, its temporary files in a folder that goes with it however it ends."""
        with TemporaryDirectory(prefix="dunghan-") as folder:
            own = os.environ | dict.fromkeys(("TMPDIR", "TEMP", "TMP", "MPLCONFIGDIR"), folder)
            with self._lock:
                if job.stopped:
                    return
                job.step = Step.WRITING
                job.process = subprocess.Popen(  # noqa: S603
                    [sys.executable, "-m", *command], cwd=_ROOT, env=own, stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                )  # fmt: skip
            try:
                content, said = job.process.communicate(told, timeout=SECONDS)
            except subprocess.TimeoutExpired:
                job.process.kill()
                job.process.communicate()
                job.step, job.why = Step.FAILED, "making.why.too_slow"
                return
        if job.process.returncode == REFUSED:
            job.step, job.why = Step.FAILED, said.decode()
        elif job.process.returncode or not content:
            job.step, job.why = Step.FAILED, _FAILED
        else:
            job.content, job.step = content, Step.DONE

    def _make_room(self) -> None:
        """Forget the oldest files where all of them take too much memory; those that failed take none."""
        with self._lock:
            kept = sum(len(job.content) for job in self._jobs.values())
            for key, job in [*self._jobs.items()]:
                if kept <= KEPT:
                    return
                if job.step is Step.DONE:
                    kept -= len(job.content)
                    del self._jobs[key]


workshop = Workshop()
