"""Many cells are rolled up to what a page shows: the numbers are those of the cells themselves."""

import pytest

pytest.importorskip("hypothesis")
from hypothesis import given
from hypothesis import strategies as st

from analytics.model.filters import DIMENSIONS
from analytics.query import cube
from analytics.service import access
from analytics.store import Store
from tests.properties import made
from tests.properties.test_readings import BRIEF, asked

pytestmark = pytest.mark.slow


@given(data=st.data())
@BRIEF
def test_a_cube_that_is_rolled_up_says_what_the_cube_says(data: st.DataObject, store: Store) -> None:
    for question, chosen, snapshot_id in asked(data, store):
        view = made.view(question, chosen, snapshot_id)
        facets = data.draw(st.lists(st.sampled_from(DIMENSIONS), max_size=3, unique=True))
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(cube, "FEW", 0)
            rolled = access.readings(store, view, facets)
        assert rolled == access.readings(store, view, facets)
