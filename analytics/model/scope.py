"""Who reads: what one person may see of the tasks, whatever is asked."""

from dataclasses import dataclass

from analytics.model.view import View


@dataclass(frozen=True, kw_only=True)
class Scope:
    """What one person may read; as it stands, a viewer: everything, classified tasks as counts.

    `cleared` reads classified tasks too; `analyst` publishes, and sees what the checks refused where
    cleared. `units` bounds to the tasks of these units, None to none. `ceiling` is the pinned view that a
    share link was made of: nothing but its snapshots and its tasks.
    """

    cleared: bool = False
    analyst: bool = False
    units: tuple[str, ...] | None = None
    ceiling: View | None = None

    @property
    def bounded(self) -> bool:
        """Whether there are tasks that this person may not even count."""
        return self.units is not None or self.ceiling is not None
