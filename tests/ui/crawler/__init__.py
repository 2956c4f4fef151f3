"""Every number on every page, followed to the tasks that it opens.

A page is covered by being one of `PAGES`. A number is found where it stands: on a link, on a point of a
chart, in a cell of a table, in a sentence. What opens tasks is opened and counted; every other number must be
one of those, a percentage of two of them, or have its reason in `reasons`.
"""
