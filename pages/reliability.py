"""Is this data fit to be read, what is missing, and who moves deadlines?"""

import streamlit as st

from analytics.ui import doubts, extensions, frame, moved_deadlines

view = frame.begin("reliability")
left, right = st.columns(2)
with left:
    doubts.draw(view)
    moved_deadlines.vanished(view)
with right:
    extensions.draw(view, "unit")
moved_deadlines.draw(view)
extensions.draw(view, "assigning_body", part=1)
