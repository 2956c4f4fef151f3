"""How long does it take to complete a task, by source and by unit, with the open ones counted?"""

import streamlit as st

from analytics.ui import duration_parts, frame

view = frame.begin("durations")
left, right = st.columns(2)
with left:
    duration_parts.overall(view)
    duration_parts.by(view, "source")
with right:
    duration_parts.by(view, "unit")
