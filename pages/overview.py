"""How do the tasks stand, how old are the overdue ones, and which units need attention?"""

import streamlit as st

from analytics.ui import attention, frame, parts, since

PARTS = (7 / 12, 5 / 12)

view = frame.begin("overview")
parts.figures(view)
parts.legend(view)
left, right = st.columns(PARTS)
with left:
    parts.status_bars_by(view, by="assigning_body", part=PARTS[0])
    parts.overdue_by_age(view)
    since.further(view)
with right:
    attention.draw(view, by="unit", first=5, part=PARTS[1])
    since.newly_overdue(view)
