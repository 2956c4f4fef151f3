"""The database file: opened, brought to the newest schema, and locked down."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Lock
from typing import Self

import duckdb

from analytics.model.errors import Fault
from analytics.model.scope import Scope

# One file a version: the step that brings a database from the version before it.
STEPS = {1: "schema.sql", 2: "schema_source_shapes.sql", 3: "schema_shares.sql", 4: "schema_units.sql"}

# What is no fault of a statement: a full or broken disk, a damaged file, no memory. A block whose checksum is
# wrong has no class of its own, only that of all errors.
_MACHINE = (
    duckdb.FatalException,
    duckdb.InternalException,
    duckdb.IOException,
    duckdb.OutOfMemoryException,
    duckdb.SerializationException,
    duckdb.TransactionException,
)
_FOLDER = Path(__file__).parent
# Files made by DuckDB 2.0 stay readable by 1.5.5: the way back.
_OPENING = {"storage_compatibility_version": "v1.5.0"}
# What a database reaches: itself. In this order: the last line forbids any further change.
LOCKS = """
SET TimeZone = 'Asia/Ho_Chi_Minh';
SET memory_limit = '2GB';
SET autoinstall_known_extensions = false;
SET autoload_known_extensions = false;
SET allow_community_extensions = false;
SET python_enable_replacements = false;
SET enable_external_access = false;
SET lock_configuration = true;
"""


class StoreError(Fault):
    """A database that cannot be opened or trusted."""

    area = "store"


class Store:
    """One open database file. The process that holds it is the only one that can open it.

    Who is handed the store itself reads as a viewer, see `store.reader`.
    """

    scope = Scope()
    bound = ()
    apart = False

    def __init__(self, connection: duckdb.DuckDBPyConnection, path: Path, few: int | None = None) -> None:
        self._connection = connection
        self.path = path
        # How many transactions were kept: what was read at the same count is still so.
        self.written = 0
        self.few = few
        self._writing = Lock()

    @classmethod
    def open(cls, path: Path, few: int | None = None) -> Self:
        """Open the database at `path`, making it where it is missing; raise StoreError where it cannot.

        With `few`, classified tasks stand apart for readers who are not cleared: in no number but that of the
        whole list, which is not told either where it is smaller.
        """
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            connection = duckdb.connect(str(path), config=dict(_OPENING))
        except (duckdb.IOException, OSError) as error:
            code = "in_use" if "lock" in str(error).lower() else "unreadable"
            raise StoreError(code, path=path) from error
        except duckdb.Error as error:
            raise StoreError("unreadable", path=path) from error
        try:
            _migrate(connection, path)
            connection.execute((_FOLDER / "macros.sql").read_text(encoding="utf-8"))
            # What can be computed again, for all cursors.
            connection.execute("ATTACH ':memory:' AS kept")
            connection.execute(LOCKS)
        except duckdb.Error as error:
            connection.close()
            raise StoreError("unreadable", path=path) from error
        except BaseException:
            connection.close()
            raise
        return cls(connection, path, few)

    @property
    def store(self) -> Self:
        """Return the store, as a reader does."""
        return self

    def under(self, role: str) -> Self:
        """Return the store: a viewer is bounded by the units of no role."""
        return self

    @contextmanager
    def cursor(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """Yield a connection of one's own to the database, closed at the end."""
        cursor = self._connection.cursor()
        try:
            yield cursor
        except duckdb.Error as error:
            if type(error) is duckdb.Error or isinstance(error, _MACHINE):
                raise self._fault(error) from error
            raise
        finally:
            cursor.close()

    def _fault(self, error: duckdb.Error) -> StoreError:
        """Return what to say of an error that is no fault of a statement."""
        reason = str(error).splitlines()[0]
        return StoreError("damaged" if "Corrupt" in reason else "failed", path=self.path, reason=reason)

    @contextmanager
    def transaction(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """Yield a cursor whose work is kept wholly or, when anything is raised, not at all; one at a time."""
        with self._writing, self.cursor() as cursor:
            cursor.execute("BEGIN")
            try:
                yield cursor
            except BaseException:
                _roll_back(cursor)
                raise
            cursor.execute("COMMIT")
            self.written += 1

    @contextmanager
    def still(self) -> Iterator[None]:
        """Hold back every writer while the file, with all that was written in it, stays as it is."""
        with self._writing:
            self._checkpoint()
            yield

    def checkpoint(self) -> None:
        """Write what is in the log into the file."""
        with self._writing:
            self._checkpoint()

    def _checkpoint(self) -> None:
        with self.cursor() as cursor:
            cursor.execute("CHECKPOINT")

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


def _roll_back(cursor: duckdb.DuckDBPyConnection) -> None:
    """End a transaction; what DuckDB has ended by itself, after an error of the disk, has no end to give."""
    with suppress(duckdb.Error):
        cursor.execute("ROLLBACK")


def _migrate(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Bring the database forward, each version in one transaction with its number."""
    connection.execute("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)")
    row = connection.execute("SELECT coalesce(max(version), 0) FROM schema_version").fetchone()
    version = row[0] if row else 0
    if version > max(STEPS):
        raise StoreError("too_new", path=path, version=version, known=max(STEPS))
    for number in range(version + 1, max(STEPS) + 1):
        script = (_FOLDER / STEPS[number]).read_text(encoding="utf-8")
        connection.execute("BEGIN")
        try:
            connection.execute(script)
            connection.execute("INSERT INTO schema_version VALUES ($version)", {"version": number})
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")
