"""How do the tasks of each unit stand, as lead or, switched, as cooperating unit, and what of one unit?"""

from analytics.ui import fair, frame, parts, unit_ages, unit_parts

view = frame.begin("units")
unit_parts.whose(view)
unit_parts.own(view)
parts.figures(view)
parts.legend(view)
parts.status_bars_by(view, by="unit", shares=False, part=1)
unit_ages.draw(view, by="unit")
fair.funnel(view, by="unit")
parts.table(view, by="unit")
