"""Which snapshots are there, and what would a new file add?"""

from analytics.ui import frame, publishing_form, snapshot_table

view = frame.begin("data")
publishing_form.draw(view)
snapshot_table.draw(view)
