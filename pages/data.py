"""Which snapshots are there, and what would a new file add?"""

from analytics.ui import frame, snapshot_table, upload_desk

view = frame.begin("data")
upload_desk.draw(view)
snapshot_table.draw(view)
