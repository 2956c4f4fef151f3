"""Do the figures of a report's text agree with each other, and with the snapshot?"""

from analytics.ui import figure_form, frame

view = frame.begin("check_figures")
figure_form.draw(view)
