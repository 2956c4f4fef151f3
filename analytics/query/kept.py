"""Tables that are kept in memory because they cost something to make: cubes, and cubes rolled up."""

from collections import OrderedDict, deque
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from threading import Lock, Semaphore
from typing import Generic, Protocol, TypeVar

from analytics.store import Store

# More at a time would only share the same cores.
AT_ONCE = 2
# A table that is forgotten may still be read by who looked it up just before: it goes so many later.
LEAVING = 64


class InTable(Protocol):
    """What stands in a table in memory."""

    @property
    def table(self) -> str:
        """Return the table's name."""


Thing = TypeVar("Thing", bound=InTable)


class Kept(Generic[Thing]):
    """At most `most` things, the one not asked for longest forgotten first.

    What is not there is made once, by who asks first; others who ask for the same wait for it, and readers
    of others do not.
    """

    def __init__(self, store: Store, most: int) -> None:
        self._store, self._most = store, most
        self._things: OrderedDict[Hashable, Future[Thing]] = OrderedDict()
        self._leaving: deque[str] = deque()
        self._lock, self._making = Lock(), Semaphore(AT_ONCE)

    def one(self, key: Hashable, make: Callable[[], Thing]) -> Thing:
        """Return what is kept under `key`, made where it is not there."""
        with self._lock:
            there = self._things.get(key)
            thing = self._things.setdefault(key, there or Future())
            self._things.move_to_end(key)
        if there is None:
            self._make(key, thing, make)
        return thing.result()

    def _make(self, key: Hashable, thing: Future[Thing], make: Callable[[], Thing]) -> None:
        """Make a thing for all who wait for it; where that fails they are told, and the next one tries."""
        try:
            with self._making:
                thing.set_result(make())
        except BaseException as error:
            with self._lock:
                del self._things[key]
            thing.set_exception(error)
        self._forget()

    def _forget(self) -> None:
        """Let go of the things that nobody asked for lately; those being made are none of them."""
        with self._lock:
            made = [key for key, thing in self._things.items() if thing.done()]
            for key in made[: max(0, len(self._things) - self._most)]:
                self._leaving.append(self._things.pop(key).result().table)
            gone = [self._leaving.popleft() for _ in range(len(self._leaving) - LEAVING)]
        with self._store.cursor() as cursor:
            for table in gone:
                cursor.execute(f"DROP TABLE {table}")
