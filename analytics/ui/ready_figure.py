"""A figure that goes to the browser as it is written."""

from plotly.basedatatypes import BaseFigure

from analytics.charts import Figure


class ReadyFigure(BaseFigure):  # type: ignore[misc]
    """Stands for a plain dict where Streamlit would check every property of one: a third of a page's time.

    The tests check the dicts instead, each kind of chart once.
    """

    def __init__(self, figure: Figure) -> None:
        self._figure = figure

    def to_dict(self) -> Figure:
        """Return the figure."""
        return self._figure
