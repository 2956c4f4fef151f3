"""What changed between two snapshots: who added, who finished, what became overdue, what vanished?"""

import streamlit as st

from analytics.ui import change_parts, comparing, frame, news

view = frame.begin("compare")
comparing.chooser(view)
left, right = st.columns([6, 6])
with left:
    change_parts.steps(view)
with right:
    news.draw(view)
change_parts.matrix(view)
change_parts.by(view, "assigning_body")
change_parts.by(view, "unit")
