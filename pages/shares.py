"""Which links were given out, what does each open, and which shall end?"""

from analytics.ui import door, frame, share_desk

view = frame.begin("shares")
if door.opened(view):
    share_desk.draw(view)
