"""The script of every run: it finds the page that the address names, and runs it."""

import streamlit as st

from analytics.locale import words
from analytics.ui import sitemap, state

st.set_page_config(layout="wide", initial_sidebar_state="collapsed")
st.navigation(sitemap.pages(words(state.language())), position="hidden").run()
