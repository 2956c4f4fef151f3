"""Reads the figures of a report's text, and says which of them do not agree with each other."""

from analytics.report.figure_check.checker import Checked, check
from analytics.report.figure_check.claim import Base, Claim, Kind, Rounding

__all__ = ["Base", "Checked", "Claim", "Kind", "Rounding", "check"]
