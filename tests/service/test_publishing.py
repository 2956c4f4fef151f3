"""From a file to a snapshot: what it would do is told before, and a repeat does nothing."""

import pytest

from analytics.model.counts import Counts
from analytics.model.progress import BEHIND, Step
from analytics.service import publishing
from analytics.service.publishing import PublishError
from analytics.store import Store
from analytics.store.snapshots import snapshots
from tests.making import examined, published, row


def test_checking_changes_nothing(store: Store) -> None:
    examined(store, row("a"))
    assert snapshots(store) == ()


def test_publishing_the_same_list_twice_says_that_it_is_there(store: Store) -> None:
    first = published(store, row("a"))
    again = examined(store, row("a"))
    assert again.there == first
    assert publishing.publish(store, again, "test") == first
    assert len(snapshots(store)) == 1


def test_two_checks_of_one_file_published_after_each_other_make_one_snapshot(store: Store) -> None:
    checks = [examined(store, row("a")) for _ in range(2)]
    for checked in checks:
        publishing.publish(store, checked, "test")
    assert len(snapshots(store)) == 1


def test_the_same_rows_on_another_day_are_another_snapshot(store: Store) -> None:
    published(store, row("a"), as_of="2018-07-06")
    published(store, row("a"), as_of="2018-07-07")
    assert len(snapshots(store)) == 2


def test_withdrawn_content_is_refused_until_it_is_restored(store: Store) -> None:
    snapshot = published(store, row("a"))
    publishing.withdraw(store, snapshot.snapshot_id, "test")
    with pytest.raises(PublishError, match="was_withdrawn"):
        examined(store, row("a"))


def test_the_effect_is_told_against_the_snapshot_before(store: Store) -> None:
    published(store, row("a", task_id="1"), row("b", task_id="2"), as_of="2018-07-01")
    effect = examined(store, row("a", task_id="1", due_on="01/08/2018"), row("c", task_id="3")).effect
    assert (effect.added, effect.removed, effect.changed) == (1, 1, 1)
    assert (effect.before, effect.after) == (
        Counts(open_no_deadline=2),
        Counts(open_in_time=1, open_no_deadline=1),
    )


@pytest.mark.parametrize("name", ["***", "Nhiệm  vụ được giao"])
def test_a_list_name_that_says_nothing_new_is_refused(store: Store, name: str) -> None:
    published(store, row("a"))
    with pytest.raises(PublishError, match="bad_list_name"):
        examined(store, row("b"), list_name=name)


def test_an_unknown_snapshot_cannot_be_withdrawn(store: Store) -> None:
    with pytest.raises(PublishError, match="unknown_snapshot"):
        publishing.withdraw(store, "0123456789ab", "test")


def test_a_snapshot_is_withdrawn_once(store: Store) -> None:
    snapshot = published(store, row("a"))
    publishing.withdraw(store, snapshot.snapshot_id, "test")
    with pytest.raises(PublishError, match="already_withdrawn"):
        publishing.withdraw(store, snapshot.snapshot_id, "test")


def test_each_step_of_a_publication_is_told_in_order(store: Store) -> None:
    told: list[Step] = []
    publishing.publish(store, examined(store, row("a")), "test", told.append)
    assert told == [Step.KEEPING, Step.WRITING, Step.COUNTING, Step.SETTLING]
    assert [BEHIND[step] for step in told] == sorted(BEHIND[step] for step in told)
