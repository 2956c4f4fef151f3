"""Ten thousand random pairs of lists: the bridge adds up, and says what a plain count of each pair says."""

import random
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

import pytest

pytest.importorskip("hypothesis")

from analytics.model.bridge import Changes
from analytics.model.filters import Filters
from analytics.model.status import Reported, Status
from analytics.model.view import Options, View
from analytics.service import access
from analytics.store import Store
from tests.oracle import change as oracle
from tests.oracle.reading import Question
from tests.oracle.task import Task, When
from tests.properties import made

pytestmark = pytest.mark.slow
FIRST, LAST = date(2025, 3, 31), date(2025, 4, 7)
NOON = datetime.fromisoformat("2025-04-07T12:00")
PAIRS = 2000
WORDS = (
    None,
    None,
    None,
    Reported.DONE,
    Reported.DONE_LATE,
    Reported.WITHDRAWN,
    Reported.MOVED,
    Reported.OPEN,
)
Listed = tuple[Task, ...]


@dataclass(frozen=True)
class Asked:
    """Two lists with their own as-ofs, and the dates at which each is told."""

    owns: tuple[When, When]
    at: tuple[When, When]
    options: Options = field(default_factory=Options)
    one_list: bool = False

    def stands(self, side: int, listed: Listed) -> dict[str, Status]:
        question = Question(listed, self.owns[side], self.at[side], self.options)
        return oracle.stands(question, listed)


CASES = {
    "own dates": Asked((FIRST, LAST), (FIRST, LAST)),
    "to a moment, rolled": Asked((FIRST, NOON), (FIRST, NOON), Options(roll=True)),
    "looking back, as reports count": Asked((FIRST, LAST), (date(2025, 3, 27), FIRST), Options(compat=True)),
    "the same day": Asked((FIRST, FIRST), (FIRST, FIRST)),
    "one list at two dates": Asked((LAST, LAST), (FIRST, LAST), one_list=True),
}


def life(dice: random.Random, pair: int, number: int) -> tuple[Task | None, Task | None]:
    """One task of a pair as both lists have it, or only one of them."""

    def listed() -> Task | None:
        days = [dice.choice((None, FIRST, LAST)) for _ in range(3)]
        assigned, due, done = (day and day + timedelta(days=dice.randint(-5, 5)) for day in days)
        task = Task(
            task_id=f"{pair}-{number}", field=str(pair), leads=("Vụ A",), assigned=assigned, due=due,
            completed=done, word=dice.choice(WORDS), classified=dice.random() < 0.2,
        )  # fmt: skip
        return task if dice.random() < 0.8 else None

    return listed(), listed()


def lists(dice: random.Random, asked: Asked) -> tuple[Listed, Listed]:
    """All pairs as two long lists: the field of a task says which pair it belongs to."""
    lives = [life(dice, pair, number) for pair in range(PAIRS) for number in range(dice.randint(0, 5))]
    sides = [[one for one in side if one is not None] for side in zip(*lives, strict=True)]
    before, after = (
        tuple(replace(task, row_no=place) for place, task in enumerate(side, 1)) for side in sides
    )
    return (after, after) if asked.one_list else (before, after)


def compared(store: Store, asked: Asked, told: tuple[Listed, Listed]) -> Changes:
    """Publish both lists, and ask what changed from the first to the second."""
    ids = [made.published(store, own, listed) for own, listed in zip(asked.owns, told, strict=True)]
    view = View(
        snapshot=ids[1], as_of=made.as_of(asked.at[1]), compared=ids[1 if asked.one_list else 0],
        compared_as_of=made.as_of(asked.at[0]), options=asked.options, filters=Filters(),
    )  # fmt: skip
    return access.changes(store, view, ("field",))


def apart(stood: oracle.Stands) -> dict[str, dict[str, Status]]:
    """The tasks of each pair."""
    pairs: dict[str, dict[str, Status]] = {str(pair): {} for pair in range(PAIRS)}
    for key, status in stood.items():
        pairs[key.partition("-")[0]][key] = status
    return pairs


@pytest.mark.parametrize("asked", CASES.values(), ids=CASES)
def test_the_bridge_of_every_random_pair_adds_up_to_what_a_plain_count_says(
    asked: Asked, store: Store
) -> None:
    before, after = lists(random.Random(str(asked)), asked)
    found = compared(store, asked, (before, after))
    stood, stands = asked.stands(0, before), asked.stands(1, after)
    assert (found.steps, found.matrix) == (oracle.steps(stood, stands), oracle.matrix(stood, stands))
    befores, afters = apart(stood), apart(stands)
    for pair in befores:
        steps = Counter(found.by["field"].get(pair, {}))
        assert steps == oracle.steps(befores[pair], afters[pair])
        taken = steps["done"] + steps["withdrawn"] + steps["moved"] + steps["vanished"]
        opening, closing = (len(oracle.open_in(side[pair])) for side in (befores, afters))
        assert opening + steps["new"] + steps["reopened"] - taken == closing


def test_a_bridge_is_the_same_from_either_side(store: Store) -> None:
    asked = CASES["own dates"]
    found = compared(store, asked, lists(random.Random(1), asked))
    flipped = access.changes(store, found.sides.earlier, ("field",))
    assert (flipped.steps, flipped.matrix, flipped.by) == (found.steps, found.matrix, found.by)
