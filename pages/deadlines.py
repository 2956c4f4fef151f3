"""What is overdue and for how long, what falls due next, and how exact are the deadlines?"""

import streamlit as st

from analytics.ui import deadline_parts, frame, parts, task_list

view = frame.begin("deadlines")
parts.figures(view)
left, right = st.columns(2)
with left:
    parts.overdue_by_age(view)
    deadline_parts.days_late(view)
    deadline_parts.days_off(view)
    deadline_parts.roll_effect(view)
    parts.precision_of_deadlines(view)
with right:
    deadline_parts.weeks_ahead(view)
    task_list.due_soon(view)
task_list.opened(view)
