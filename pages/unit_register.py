"""Which names are one unit, what has become of each, and what did people decide about them?"""

from analytics.ui import door, frame, unit_desk

view = frame.begin("unit_register")
if door.opened(view):
    unit_desk.draw(view)
