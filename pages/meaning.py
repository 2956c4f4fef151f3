"""What do the numbers mean, where do they come from, and how are they cited?"""

from analytics.ui import frame, meaning_parts, meaning_scope, parts

view = frame.begin("meaning")
parts.figures(view)
meaning_scope.citation(view)
meaning_parts.measures(view)
meaning_parts.statuses(view)
meaning_scope.options(view)
meaning_scope.snapshots(view)
