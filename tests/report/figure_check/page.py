"""The page docs/figure-checker.md: what the checker does, and how often it is right."""

from tests.report.figure_check.measured import (
    COUNT,
    NAMES,
    SEED,
    joined_score,
    made_scores,
    table,
    total,
    written_score,
)

TEXT = """# The figure checker

*Đối chiếu số liệu* (the page of that name, and `python -m analytics check-figures FILE|- [--json]`)
reads a paragraph, a table or a whole report (TXT, DOCX, HTML, pasted) and says of every sum, fraction
and percentage whether it agrees with the others in the same text. It calculates with whole numbers and
exact fractions; nothing is learnt or guessed.

## What it finds

- **Sums**: lists after *gồm*, *cụ thể là*, *trong đó*, a colon, in brackets or under bullets; statuses
  that must make a total however they are told (done + open = all, on time + late = done); rows and
  columns of tables with one or more rows of headings; percentages that must make 100%. The gap is the
  total less its parts.
- **Fractions and percentages**: which base they rest on (*fits, another base, wrong base, fits no base*)
  and how they were rounded (*exact, rounded, truncated, complement of its neighbour, off*).
- **Statuses** in Vietnamese, so that each count can be set beside a snapshot's own (`--snapshot ID`,
  `--list NAME`, or the view of the page) with the way to its tasks.

Dates, numbers of documents and articles, phones, money, ranges, changes (*tăng 12 nhiệm vụ so với …*),
goals and figures of another period count nothing and are left alone. Cutting off the first share and
giving the last as what is left of 100 (67/33 for 67.65/32.35) is a habit and is not flagged.

## How often it is right

{count} made-up paragraphs, half of them with one slip each (`tests/report/figure_check/made.py`,
seed {seed}):

{made}

Paragraphs written by hand in the manner of real reports, with what a reader would flag
(`tests/report/figure_check/written.json`; all were written before the checker was run on them: it was
wrong on 13 of the first 54 and on 12 of the 141 after that, and was mended):

{written}

A slip counts as found where a flagged claim shows the misprinted number; every other flag is a false
alarm. The table is made by `make checker`; a test compares it.

## What it does not know

- A list after *trong đó* that covers less than 60% of its total is taken for a selection, and not added
  up.
- Which number of a sum is wrong is told by the other sums and percentages of the text. Where they do not
  tell, the total is put right by its parts; where they bear the total out and two parts may be wrong, it
  says so and corrects neither.
- A misprinted base that happens to equal another base of the text (what fell due, what is left after
  withdrawals) is taken for that base.
- Numbers in words (*ba nhiệm vụ*) and figures in pictures are not read; PDF and old DOC files are
  pasted.
"""


def page() -> str:
    """Return the page with the tables of this moment."""
    scores = made_scores()
    rows = [score.row(NAMES[name]) for name, score in scores.items()]
    rows.append(total(scores.values()).row("**all**"))
    joined = joined_score().row("two to five right paragraphs joined at random")
    written = table([written_score().row("written by hand"), joined])
    return TEXT.format(count=COUNT, seed=SEED, made=table(rows), written=written)
