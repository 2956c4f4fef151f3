"""What is coming: who must act this week, what falls due in which unit, and what is likely to be late?"""

import streamlit as st

from analytics.ui import ahead_parts, frame

view = frame.begin("ahead")
left, right = st.columns(2)
with left:
    ahead_parts.who_must_act(view)
    ahead_parts.how_right(view)
with right:
    ahead_parts.likely(view)
    ahead_parts.load(view)
