"""Files out: what leaves the dashboard for paper and spreadsheets."""
