"""The audit keeps a line for each act, found by people, snapshots and details."""

from datetime import datetime, timedelta

from analytics.store import Store, audit
from analytics.store.audit import Act

NOON = datetime(2026, 1, 5, 12)


def test_the_newest_stand_first_and_are_cut_into_pages(store: Store) -> None:
    for minute in range(7):
        audit.note(store, "export", "", Act(f"p{minute}", NOON + timedelta(minutes=minute)))
    found, n = audit.entries(store, limit=3, offset=3)
    assert ([one.who for one in found], n) == (["p3", "p2", "p1"], 7)


def test_a_search_takes_no_notice_of_accents_and_is_no_pattern(store: Store) -> None:
    audit.note(store, "withdraw", "0123456789ab", Act("Đặng Lan", NOON, "nhầm 100% tệp"))
    for text in ("dang", "0123", "100%", "NHẦM"):
        assert audit.entries(store, text=text)[1] == 1
    for text in ("%x", "_", "' OR 1=1 --"):
        assert audit.entries(store, text=text)[1] == 0


def test_an_act_is_chosen_by_its_name(store: Store) -> None:
    audit.note(store, "export", "", Act("a", NOON))
    assert audit.entries(store, what="export")[1] == 1
    assert audit.entries(store, what="publish")[1] == 0


def test_no_name_or_reason_makes_a_second_line(store: Store) -> None:
    audit.note(store, "withdraw", "", Act("lan\n2026-01-05 root publish", NOON, "x\r\ny" + "z" * 999))
    ((one,), _) = audit.entries(store)
    assert one.who == "lan 2026-01-05 root publish"
    assert one.detail.startswith("x yz")
    assert len(one.detail) == audit.LONGEST
