"""The dashboard as Streamlit's tutorials write it: a cached frame, filters, four charts of Plotly Express.

streamlit run tests/bench/plain_app.py -- tasks.parquet
"""

import sys

import pandas as pd
import plotly.express as px
import streamlit as st

st.set_page_config(page_title="Tasks", layout="wide")


@st.cache_data
def load(path: str) -> pd.DataFrame:
    """Read the tasks once."""
    return pd.read_parquet(path)


tasks = load(sys.argv[1])

columns = st.columns(4)
for place, name in enumerate(("assigning_body", "unit", "source", "field")):
    chosen = columns[place].multiselect(name, sorted(tasks[name].unique()))
    if chosen:
        tasks = tasks[tasks[name].isin(chosen)]

counts = tasks["status"].value_counts()
done = int(counts[counts.index.str.startswith("done")].sum())
figures = {
    "Total": len(tasks),
    "Done": done,
    "On time": int(counts.get("done_on_time", 0)),
    "Overdue": int(counts.get("open_overdue", 0)),
    "No deadline": int(counts[counts.index.str.endswith("no_deadline")].sum()),
}
for column, (name, value) in zip(st.columns(5), figures.items(), strict=True):
    column.metric(name, f"{value:,}")

charts = st.columns(2)
for place, name in enumerate(("assigning_body", "unit", "source", "timing")):
    grouped = tasks.groupby([name, "status"], observed=True).size().reset_index(name="tasks")
    charts[place % 2].plotly_chart(px.bar(grouped, x="tasks", y=name, color="status", orientation="h"))
