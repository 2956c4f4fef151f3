"""kill -9, at any moment."""

from pathlib import Path
from time import sleep

from analytics.store import Store
from tests.faults.outcome import Outcome, outcome, state
from tests.faults.scene import Scene, moments


def killed(scene: Scene, folder: Path, times: int, seed: int = 1) -> Outcome:
    """Kill the process that publishes at so many random moments; look at what it leaves each time."""
    ends = [_killed_at(scene, folder / "killed", moment) for moment in moments(scene, times, seed)]
    return outcome("kill -9 while publishing", ends)


def _killed_at(scene: Scene, folder: Path, moment: float) -> str:
    database = scene.copy(folder)
    process = scene.publisher(database)
    assert process.stdout is not None
    process.stdout.readline()
    sleep(moment)
    process.kill()
    process.communicate()
    store = Store.open(database)
    try:
        return state(store, scene.before, scene.coming)
    finally:
        store.close()
