"""How do the tasks of each unit stand, as lead or, switched, as cooperating unit?"""

from analytics.ui import fair, frame, parts

view = frame.begin("units")
parts.figures(view)
parts.legend(view)
parts.status_bars_by(view, by="unit", shares=False, part=1)
fair.funnel(view, by="unit")
parts.table(view, by="unit")
