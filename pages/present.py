"""What a meeting looks at, one idea a screen, in letters that are read from the back of the room."""

from analytics.ui import frame, slides

slides.draw(frame.begin("present"))
