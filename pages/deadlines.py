"""What is overdue and for how long, what falls due next, and how exact are the deadlines?"""

import streamlit as st

from analytics.ui import frame, parts, task_list

view = frame.begin("deadlines")
parts.figures(view)
left, right = st.columns(2)
with left:
    parts.overdue_by_age(view)
    parts.precision_of_deadlines(view)
with right:
    parts.due_ahead(view)
    task_list.due_soon(view)
