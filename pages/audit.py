"""Who published, withdrew, took away, gave out a link, or was refused?"""

from analytics.ui import audit_log, door, frame

view = frame.begin("audit")
if door.opened(view):
    audit_log.draw(view)
