"""How often the checker is right: hits, misses and false alarms over made-up paragraphs and written ones."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from random import Random

from analytics.report.figure_check import check
from tests.report.figure_check.made import RIGHT, WRONGS, Made, paragraphs

PAGE = Path(__file__).parents[3] / "docs" / "figure-checker.md"
SEED, COUNT, JOINED = 2018, 500, 200
WRITTEN = Path(__file__).with_name("written.json")
NAMES = {
    RIGHT: "nothing is wrong",
    "part": "a part misses its total by 1, 2, 18 or 460",
    "whole": "the total itself is misprinted",
    "source": "a list of sources misses its total",
    "share": "a percentage fits no base",
    "base": "a misprinted base (46/63 for 46/68)",
    "open_over_done": "open tasks over the finished ones (0/46)",
}


@dataclass
class Score:
    """What became of some paragraphs."""

    paragraphs: int = 0
    hits: int = 0
    misses: int = 0
    false: int = 0

    def row(self, name: str) -> str:
        slips = self.hits + self.misses
        return f"| {name} | {self.paragraphs} | {slips} | {self.hits} | {self.misses} | {self.false} |"

    def __add__(self, other: "Score") -> "Score":
        return Score(
            self.paragraphs + other.paragraphs,
            self.hits + other.hits,
            self.misses + other.misses,
            self.false + other.false,
        )


def plain(text: str) -> str:
    """Return what is printed without zeros in front, and with one kind of blank."""
    return re.sub(r"(?<![0-9.,])0+(?=[0-9])", "", text.replace("\u00a0", " "))


def scored(made: Made) -> Score:
    """Tell whether a paragraph's slip was found, and how many other claims were flagged."""
    flagged = [plain(claim.text) for claim in check(made.text).flagged]
    hits = [text for text in flagged if made.printed and plain(made.printed) in text]
    slip = made.wrong != RIGHT
    return Score(1, int(slip and bool(hits)), int(slip and not hits), len(flagged) - len(hits))


def made_scores(seed: int = SEED, count: int = COUNT) -> dict[str, Score]:
    """Return what became of each kind of made-up paragraph."""
    scores = {name: Score() for name in (RIGHT, *WRONGS)}
    for made in paragraphs(seed, count):
        scores[made.wrong] += scored(made)
    return scores


def written_score() -> Score:
    """Return what became of the paragraphs written by hand."""
    score = Score()
    for one in json.loads(WRITTEN.read_text("utf-8")):
        flagged, wanted = {claim.text for claim in check(one["text"]).flagged}, set(one["flagged"])
        score += Score(1, len(flagged & wanted), len(wanted - flagged), len(flagged - wanted))
    return score


def joined_score(seed: int = SEED, count: int = JOINED) -> Score:
    """Return what became of right paragraphs joined at random: none is held against another."""
    pick, score = Random(seed), Score()
    right = [one["text"] for one in json.loads(WRITTEN.read_text("utf-8")) if not one["flagged"]]
    right += [made.text for made in paragraphs(seed, 100) if made.wrong == RIGHT]
    for _ in range(count):
        parts = pick.sample(right, pick.choice((2, 2, 3, 5)))
        joint = (
            "\n\n" if any("\t" in part or "|" in part for part in parts) else pick.choice(("\n", "\n\n", " "))
        )
        score += Score(1, 0, 0, len(check(joint.join(parts)).flagged))
    return score


def total(scores: Iterable[Score]) -> Score:
    """Return all scores together."""
    return sum(scores, Score())


def table(rows: Iterable[str]) -> str:
    """Return rows under the heading of the page's tables."""
    head = "| paragraphs | number | slips | found | missed | false alarms |\n|---|--:|--:|--:|--:|--:|"
    return "\n".join([head, *rows])
