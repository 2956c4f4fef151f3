"""Whose tasks are done on time: by who assigned them, through what, and the classified ones apart."""

import streamlit as st

from analytics.ui import assigned_parts, fair, frame, parts

view = frame.begin("assigning_bodies")
parts.figures(view)
parts.legend(view)
left, right = st.columns(2)
with left:
    parts.status_bars_by(view, by="assigning_body")
    parts.classification(view)
with right:
    parts.status_bars_by(view, by="source")
assigned_parts.draw(view)
fair.funnel(view, by="assigning_body")
