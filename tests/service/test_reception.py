"""A file is received: recognised, remembered, compared with what was there; refused rows go back."""

import pytest

from analytics.ingest import IngestError
from analytics.model.asof import AsOf
from analytics.model.snapshot import WITHDRAWN
from analytics.service import publishing, reception
from analytics.service.likeness import likeliest
from analytics.service.publishing import Checked, PublishError, Submission
from analytics.service.reception import Received
from analytics.store import Store, snapshots

HEAD = "Mã nhiệm vụ,Việc,Đơn vị chủ trì,Thời hạn,Ngày hoàn thành\n"
FIRST = (
    HEAD + "1,A,Vụ Pháp chế,31/05/2025,\n2,B,Vụ Kế hoạch,31/07/2025,\n3,C,Vụ Kế hoạch,30/04/2025,15/04/2025\n"
)
SECOND = (
    HEAD
    + "1,A,Vụ Pháp chế,31/05/2025,20/05/2025\n2,B,Vu Ke hoach,31/08/2025,\n"
    + "3,C,Vụ Kế hoạch,30/04/2025,\n4,D,Thanh tra,31/12/2025,\n"
)


def submitted(text: str, day: str, **more: object) -> Submission:
    return Submission(source=text.encode(), name="list.csv", as_of=AsOf.parse(day), **more)  # type: ignore[arg-type]


@pytest.fixture
def second(store: Store) -> Checked:
    """Return the second list, checked, where the first one is published."""
    publishing.publish(store, publishing.check(store, submitted(FIRST, "2025-05-25")), "test")
    return publishing.check(store, submitted(SECOND, "2025-06-30"))


@pytest.mark.slow
def test_the_effect_tells_what_happened_to_the_tasks(second: Checked) -> None:
    effect = second.effect
    assert (effect.added, effect.removed, effect.completed, effect.reopened) == (1, 0, 1, 1)
    assert (effect.moved, effect.backdated) == (1, 1)  # B's deadline; A said to be done while it was open
    assert effect.new_units == (("Thanh tra", 1), ("Vu Ke hoach", 1))


@pytest.mark.slow
def test_a_new_unit_is_told_with_the_one_it_most_likely_is(store: Store, second: Checked) -> None:
    assert reception.likely_units(store, second) == (
        ("Thanh tra", 1, "", 0), ("Vu Ke hoach", 1, "Vụ Kế hoạch", 100),
    )  # fmt: skip


@pytest.mark.slow
def test_a_list_that_jumps_is_told_loudly(store: Store, second: Checked) -> None:
    assert second.effect.jumps == ("volume",)
    other = publishing.check(store, submitted(HEAD + "9,X,Vụ A,31/12/2025,\n", "2025-06-30"))
    assert other.effect.jumps == ("volume", "identity")


@pytest.mark.slow
def test_one_snapshot_takes_the_place_of_another_for_a_reason(store: Store, second: Checked) -> None:
    (old,) = snapshots.snapshots(store)
    new = publishing.publish(store, second, "test", replaced=old.snapshot_id, reason="sai tệp")
    states = {one.snapshot_id: one.state for one in snapshots.snapshots(store)}
    assert states[old.snapshot_id] == WITHDRAWN
    with store.cursor() as cursor:
        said = cursor.execute("SELECT snapshot_id, detail FROM audit WHERE what = 'replace'").fetchall()
    assert said == [(old.snapshot_id, f"{new.snapshot_id}: sai tệp")]


@pytest.mark.slow
def test_what_is_withdrawn_already_cannot_be_replaced(store: Store, second: Checked) -> None:
    (old,) = snapshots.snapshots(store)
    publishing.withdraw(store, old.snapshot_id, "test")
    with pytest.raises(PublishError, match="already_withdrawn"):
        publishing.publish(store, second, "test", replaced=old.snapshot_id, reason="sai tệp")
    assert len(snapshots.snapshots(store)) == 1


@pytest.mark.slow
def test_how_a_shape_was_read_is_remembered_once_published(store: Store) -> None:
    found, known = reception.recognise(store, FIRST.encode(), "list.csv", {})
    assert (known, "title" in found.mapping) == ({}, False)
    mapping = found.mapping | {"title": "Việc", "_options": {"recognise": False}}
    submission = submitted(FIRST, "2025-05-25", mapping=mapping)
    checked = publishing.check(store, submission)
    reception.publish_and_remember(store, Received(submission, checked, found.shape), "test")
    again, known = reception.recognise(store, SECOND.encode(), "list.csv", {})
    assert (known, again.mapping["title"]) == (mapping, "Việc")


@pytest.mark.slow
def test_refused_rows_go_back_as_they_came_with_the_reason_beside_them(store: Store) -> None:
    rows = "".join(f"{n},Việc {n},Vụ A,31/12/2025,\n" for n in range(1, 12))
    submission = submitted(f"DANH SÁCH\n{HEAD}{rows}1,Việc khác,Vụ B,31/12/2025,\n", "2025-06-30")
    checked = publishing.check(store, submission)
    given = reception.refused_rows(submission, checked.findings, {"duplicate_id": "lặp"})
    assert [row[0] for row in given] == ["DANH SÁCH", "Mã nhiệm vụ", "1"]
    assert given[-1] == ["1", "Việc khác", "Vụ B", "31/12/2025", "", "lặp"]


@pytest.mark.slow
def test_of_a_file_that_is_refused_for_its_rows_they_go_back_too(store: Store) -> None:
    submission = submitted(f"{HEAD}1,,,31/12/2025,\n,,Vụ B,31/12/2025,\n", "2025-06-30")
    with pytest.raises(IngestError, match="too_many_refused"):
        publishing.check(store, submission)
    found = reception.findings_of_refused(submission)
    given = reception.refused_rows(submission, found, {"no_identity": "thiếu"})
    assert given[-1] == ["", "", "Vụ B", "31/12/2025", "", "thiếu"]


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("Vụ KHTC", "Vụ Kế hoạch Tài chính"),
        ("VU PHAP CHE", "Vụ Pháp chế"),
        ("Vụ Pháp chê", "Vụ Pháp chế"),
        ("Bộ Tài nguyên và Môi trường", ""),
        ("VP", "Văn phòng"),
        ("VP Cục", "Văn phòng Cục"),
        ("Bộ TNMT", "Bộ Tài nguyên và Môi trường"),
        ("Chi cục Thuế khu vực II", ""),
    ],
)
def test_a_name_is_like_another_in_letters_or_initials(name: str, known: str) -> None:
    others = (
        "Vụ Kế hoạch Tài chính", "Vụ Pháp chế", "Thanh tra", "Văn phòng", "Văn phòng Cục",
        "Chi cục Thuế khu vực III", "Bộ Tài nguyên và Môi trường",
    )  # fmt: skip
    assert likeliest([name], others).get(name, ("", 0))[0] == known
