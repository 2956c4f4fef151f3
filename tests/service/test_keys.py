"""The analyst key is compared, and wrong tries are counted."""

import pytest

from analytics.service import keys
from analytics.service.keys import PER_SECONDS, TRIES, Gate, KeyFault


def test_only_the_key_is_the_key() -> None:
    gate = Gate("chìa khoá đúng")
    assert [gate.check(key) for key in ("chìa khoá đúng", "chìa khoá đúng ", "")] == [True, False, False]


def test_after_five_wrong_keys_even_the_right_one_waits_a_minute() -> None:
    times = iter([*range(TRIES), 10.0, PER_SECONDS])
    gate = Gate("right", clock=lambda: next(times))
    for _ in range(TRIES):
        assert not gate.check("wrong")
    with pytest.raises(KeyFault) as raised:
        gate.check("right")
    assert raised.value.values["seconds"] == 51
    assert gate.check("right")


def test_without_a_setting_a_long_key_is_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DUNGHAN_ANALYST_KEY", raising=False)
    keys.analyst_key.cache_clear()
    assert len(keys.analyst_key()) >= 16
    assert keys.analyst_key() == keys.analyst_key()
