"""What tests of the services share."""

import pytest

from analytics.model.units import ALIAS
from analytics.store import Store
from tests.deciding import ROWS, decided
from tests.making import published


@pytest.fixture
def merged(store: Store) -> Store:
    """Return a list whose two spellings of a unit are one, by the register."""
    published(store, *ROWS)
    decided(store, ALIAS, "cục a", "Cục A")
    return store
