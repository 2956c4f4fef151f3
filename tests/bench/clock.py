"""How long a thing takes."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import median, quantiles
from time import perf_counter, process_time


@dataclass(frozen=True)
class Took:
    """Milliseconds of the median call and of the one that only 1 in 20 exceeds; `cpu` of this process."""

    median: float
    p95: float
    cpu: float


def took(calls: Iterable[Callable[[], object]]) -> Took:
    """Call each once, and tell how long they took."""
    wall, cpu = [], []
    for call in calls:
        began, used = perf_counter(), process_time()
        call()
        wall.append(1000 * (perf_counter() - began))
        cpu.append(1000 * (process_time() - used))
    return Took(median(wall), p95(wall), median(cpu))


def p95(values: list[float]) -> float:
    """Return what 95 in 100 of the values do not exceed."""
    return quantiles(values, n=20, method="inclusive")[-1] if len(values) > 1 else values[0]


def seconds(call: Callable[[], object]) -> float:
    """Call once; return the seconds it took."""
    began = perf_counter()
    call()
    return perf_counter() - began
