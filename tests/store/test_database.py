"""The database file is opened, brought forward, and locked down."""

import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from analytics.model.text import fold
from analytics.store import Store, StoreError
from analytics.store.database import STEPS

OPEN_IT = "import sys, pathlib; from analytics.store import Store; Store.open(pathlib.Path(sys.argv[1]))"


def rows(store: Store, sql: str) -> list[tuple[object, ...]]:
    with store.cursor() as cursor:
        return list(cursor.execute(sql).fetchall())


def test_a_new_database_has_the_newest_schema(store: Store) -> None:
    assert rows(store, "SELECT max(version) FROM schema_version") == [(max(STEPS),)]


def test_a_database_opened_again_keeps_its_rows_and_its_version(tmp_path: Path) -> None:
    first = Store.open(tmp_path / "a.duckdb")
    with first.transaction() as cursor:
        cursor.execute("INSERT INTO list VALUES ('a', 'A', 'real')")
    first.close()
    again = Store.open(tmp_path / "a.duckdb")
    assert rows(again, "SELECT count(*) FROM list UNION ALL SELECT count(*) FROM schema_version") == [
        (1,),
        (len(STEPS),),
    ]
    again.close()


def test_a_database_of_a_newer_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.duckdb"
    Store.open(path).close()
    with duckdb.connect(str(path)) as raw:
        raw.execute("INSERT INTO schema_version VALUES (99)")
    with pytest.raises(StoreError) as raised:
        Store.open(path)
    assert (raised.value.code, raised.value.values["version"]) == ("too_new", 99)


def test_a_file_that_is_no_database_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.duckdb"
    path.write_bytes(b"not a database" * 1000)
    with pytest.raises(StoreError, match="unreadable"):
        Store.open(path)
    assert path.read_bytes() == b"not a database" * 1000


@pytest.mark.slow
def test_a_second_process_is_told_that_the_database_is_in_use(store: Store) -> None:
    command = [sys.executable, "-c", OPEN_IT, str(store.path)]
    second = subprocess.run(command, check=False, capture_output=True, text=True)
    assert "store.in_use" in second.stderr


@pytest.mark.parametrize(
    "forbidden",
    [
        "SELECT * FROM read_csv('pyproject.toml')",
        "COPY list TO 'stolen.csv'",
        "ATTACH 'other.duckdb'",
        "INSTALL httpfs",
        "SET enable_external_access = true",
        "SET memory_limit = '64GB'",
    ],
)
def test_the_database_reaches_nothing_but_its_own_file(store: Store, forbidden: str) -> None:
    with pytest.raises(duckdb.Error), store.cursor() as cursor:
        cursor.execute(forbidden)


def test_a_python_variable_is_not_a_table(store: Store) -> None:
    secret = [1]
    with pytest.raises(duckdb.Error, match="secret"), store.cursor() as cursor:
        cursor.execute("SELECT * FROM secret")
    assert secret == [1]


def test_a_transaction_that_fails_changes_nothing(store: Store) -> None:
    with pytest.raises(duckdb.ConversionException), store.transaction() as cursor:
        cursor.execute("INSERT INTO list VALUES ('a', 'A', 'real'); SELECT CAST('x' AS DATE)")
    assert rows(store, "SELECT count(*) FROM list") == [(0,)]


def test_fold_in_sql_is_fold_in_python(store: Store) -> None:
    for text in ("Đường  HUỶ hoà", "nghị quyết", "  a\n\nb  ", "Tiê\u0301ng"):
        with store.cursor() as cursor:
            assert cursor.execute("SELECT fold($text)", {"text": text}).fetchone() == (fold(text),)
