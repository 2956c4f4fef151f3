"""What does the report of this view say, and in which files can it be had?"""

from analytics.ui import frame, report_page

view = frame.begin("report")
report_page.draw(view)
