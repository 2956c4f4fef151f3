"""The slides that are being made: their size, their type, and what stands on every one of them."""

from io import BytesIO
from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Cm, Pt

from analytics.charts import PALETTES
from analytics.report.report import Report

# Everything that is read from the back of the room.
SMALLEST, BODY, TITLE = 24, 26, 30
WIDTH, HEIGHT, EDGE = 33.867, 19.05, 1.4
PALETTE = PALETTES["light"]
_BLANK = 6
_FACE = "Arial"

Slide = Any


class Deck:
    """The slides of a report."""

    def __init__(self, report: Report) -> None:
        self.report, self.say = report, report.words
        self.file = Presentation()
        self.file.slide_width, self.file.slide_height = Cm(WIDTH), Cm(HEIGHT)
        self.file.core_properties.title = report.summary
        self.file.core_properties.subject = report.strip

    def slide(self, title: str) -> Slide:
        """Return a new slide: a title, the strip at its foot, and all of the scope in its notes."""
        made = self.file.slides.add_slide(self.file.slide_layouts[5])
        holder = made.shapes.title
        holder.left, holder.top, holder.width, holder.height = (
            Cm(EDGE),
            Cm(0.8),
            Cm(WIDTH - 2 * EDGE),
            Cm(3.2),
        )
        holder.text_frame.vertical_anchor = MSO_ANCHOR.TOP
        self.write(holder.text_frame, [title], size=TITLE, bold=True, colour=PALETTE.done_on_time)
        self.text(
            made, [self.report.strip], top=HEIGHT - 2.7, height=2.4, size=SMALLEST, colour=PALETTE.quiet
        )
        pairs = (*self.report.scope, (self.say("file.link"), self.report.link))
        made.notes_slide.notes_text_frame.text = "\n".join(f"{label}: {text}" for label, text in pairs)
        return made

    def text(
        self, slide: Slide, lines: list[str], *, top: float, height: float, right: float = EDGE, **look: Any
    ) -> None:
        """Write lines across a slide, up to `right` cm from its edge."""
        box = slide.shapes.add_textbox(Cm(EDGE), Cm(top), Cm(WIDTH - EDGE - right), Cm(height))
        box.text_frame.word_wrap = True
        self.write(box.text_frame, lines, **look)

    def write(
        self, frame: Any, lines: list[str], *, size: int = BODY, bold: bool = False, colour: str = PALETTE.ink
    ) -> None:
        """Write lines into a frame, a paragraph each."""
        for place, line in enumerate(lines):
            paragraph = frame.paragraphs[0] if not place else frame.add_paragraph()
            paragraph.alignment, paragraph.space_after = PP_ALIGN.LEFT, Pt(size / 3)
            run = paragraph.add_run()
            run.text = line
            run.font.size, run.font.bold, run.font.name = Pt(size), bold, _FACE
            run.font.color.rgb = colour_of(colour)

    def saved(self) -> bytes:
        """Return the file."""
        target = BytesIO()
        self.file.save(target)
        return target.getvalue()


def colour_of(hexadecimal: str) -> RGBColor:
    """Return a colour of the palette."""
    made: RGBColor = RGBColor.from_string(hexadecimal.removeprefix("#"))
    return made
