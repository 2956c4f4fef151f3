"""Which tasks are they, and what is known of each?"""

from analytics.ui import frame, parts, task_list

view = frame.begin("tasks")
parts.figures(view)
task_list.draw(view)
task_list.opened(view)
