"""Is it getting better: how many are open, what comes in and goes out, and is the rate more than chance?"""

import streamlit as st

from analytics.ui import cohort_parts, flow_parts, frame, over_time, run_parts, trend_parts

view = frame.begin("trend")
over_time.choose(view)
left, right = st.columns(2)
with left:
    trend_parts.statuses(view)
    flow_parts.draw(view)
    trend_parts.reported(view)
with right:
    run_parts.draw(view)
    cohort_parts.cohorts(view)
    cohort_parts.backlog(view)
