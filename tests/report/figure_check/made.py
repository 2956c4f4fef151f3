"""Made-up paragraphs of reports, right and wrong, each with what is wrong in it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from random import Random

from tests.report.figure_check import phrases as say

RIGHT = "right"
WRONGS = ("part", "whole", "share", "base", "open_over_done", "source")
# A wrong share is as far as this from every share that the paragraph's numbers make, in points.
FAR = 2.5


@dataclass(frozen=True)
class Made:
    """A paragraph; `wrong` is the kind of its slip, `printed` what is printed in the wrong place."""

    text: str
    wrong: str = RIGHT
    printed: str = ""


@dataclass
class Story:
    """The true numbers of one paragraph, and the manner in which they are written."""

    chance: Random
    done: list[int] = field(default_factory=list)
    open: list[int] = field(default_factory=list)
    outside: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        pick, size = self.chance, self.chance.choice((20, 90, 400, 3000, 20000))
        self.done = [pick.randint(size // 2, size), pick.randint(1, size // 4)]
        self.open = [pick.randint(size // 5, size // 2), pick.randint(1, size // 8)]
        if pick.random() < 0.25:
            self.done.append(pick.randint(1, size // 5))
        if pick.random() < 0.15:
            self.open.append(pick.randint(1, size // 8))
        if pick.random() < 0.2:
            self.outside = [pick.randint(1, 5), pick.randint(1, 4)]
        self.number = number_style(pick)
        self.percent = percent_style(pick)

    @property
    def total(self) -> int:
        return sum(self.done) + sum(self.open) + sum(self.outside)

    def far_share(self) -> float:
        """Return a percentage that no two numbers of the paragraph make."""
        told = [
            *self.done,
            *self.open,
            sum(self.done),
            sum(self.open),
            self.total,
            sum(self.done) + self.open[1],
        ]
        told += [sum(self.done[:2]), self.total - sum(self.outside), sum(self.done[:2]) + self.open[1]]
        made = [100 * one / other for one in told for other in told if other]
        free = [p / 4 for p in range(20, 390) if all(abs(p / 4 - one) > FAR for one in made)]
        return self.chance.choice(free) if free else 0.0


def number_style(pick: Random) -> Callable[[int], str]:
    """Return how the paragraph writes counts: 1.234, 1,234, 1 234 or 1234; often 03 for 3."""
    mark, padded = pick.choice((".", ".", ".", ",", " ", "\u00a0", "")), pick.random() < 0.4

    def written(value: int) -> str:
        return f"0{value}" if padded and value < 10 else f"{value:,}".replace(",", mark)

    return written


def percent_style(pick: Random) -> Callable[[float], str]:
    """Return how the paragraph writes percentages: places, comma or point, the sign or the words."""
    mark, sign = pick.choice((",", ",", ",", ".")), pick.choice(("%", "%", "%", " %", " phần trăm"))

    def written(value: float) -> str:
        return f"{value}".replace(".", mark) + sign

    return written


def rounded(pick: Random, part: int, whole: int, digits: int) -> float:
    """Return a share as reports give it: rounded, sometimes cut off."""
    scale: int = 10**digits
    cut = 100 * part * scale // whole / scale
    share = cut if pick.random() < 0.2 else (200 * part * scale + whole) // (2 * whole) / scale
    return round(share, digits) if digits else int(share)


def paragraphs(seed: int, count: int) -> Iterator[Made]:
    """Yield `count` paragraphs, half of them with exactly one slip."""
    pick = Random(seed)
    for at in range(count):
        wrong = RIGHT if at % 2 else WRONGS[at // 2 % len(WRONGS)]
        yield Paragraph(Story(pick), wrong).made()


class Paragraph:
    """Writes one paragraph, and puts in the slip."""

    def __init__(self, story: Story, wrong: str) -> None:
        self.story, self.pick, self.wrong, self.printed = story, story.chance, wrong, ""
        self.digits = self.pick.choice((0, 1, 1, 2, 2))
        self.shown = {name: list(getattr(story, name)) for name in ("done", "open")}
        self.body = self.pick.choice(say.BODIES)

    def made(self) -> Made:
        if self.wrong == "source":
            return self._sources_alone()
        slip = {"part": self._slip_part, "whole": self._slip_whole}.get(self.wrong)
        total = slip() if slip else self.story.total
        opening = self.pick.choice(say.OPENINGS).format(body=self.body, T=self.story.number(total))
        parts = [self._done(), self._open(), *self._outside()]
        if self.wrong == "open_over_done":
            parts.append(self._over_done())
        text = self._joined(opening, parts)
        return Made(text, self.wrong if self.printed else RIGHT, self.printed)

    def _joined(self, opening: str, parts: list[str]) -> str:
        joints = self.pick.choice(
            (
                ("; ", "; ", "."),
                (". ", "; ", "."),
                (": ", "; ", "."),
                (". Trong đó, ", "; ", "."),
                (", trong đó: ", "; ", "."),
                (".\n- ", ".\n- ", "."),
                (";\n+ ", ";\n+ ", "."),
            )
        )
        if "\n" in joints[0] or joints[0].startswith("."):
            parts = (
                [part[0].upper() + part[1:] for part in parts]
                if joints[1] != "; "
                else [parts[0][0].upper() + parts[0][1:], *parts[1:]]
            )
        text = opening + joints[0] + joints[1].join(parts) + joints[2]
        for at in range(self.pick.choice((0, 0, 1, 2))):
            other = self.pick.choice(say.DISTRACTORS[:7] + say.DISTRACTORS[8:])
            text = f"{other} {text}" if at else f"{text} {other}"
        return text

    # The slips.

    def _slip_part(self) -> int:
        name = self.pick.choice(("done", "open"))
        leaves = self.shown[name]
        at = self.pick.randrange(2)
        leaves[at] = self._missed(leaves[at])
        self.leaf = name
        self.printed = self.story.number(leaves[at])
        return self.story.total

    def _slip_whole(self) -> int:
        total = self._missed(self.story.total)
        self.printed = self.story.number(total)
        return total

    def _missed(self, value: int) -> int:
        step = self.pick.choice([one for one in (1, 2, 18, 460) if one <= max(1, value // 4)])
        return value + step if self.pick.random() < 0.5 or value <= step else value - step

    # The parts.

    def _share(self, part: int, whole: int, forms: tuple[str, ...], *, wrong: bool = False) -> str:
        value = rounded(self.pick, part, whole, self.digits)
        if wrong:
            value = self.story.far_share()
            self.printed = self.story.percent(value) if value else ""
        return self.pick.choice(forms).format(p=self.story.percent(value)) if value or not wrong else ""

    def _done(self) -> str:
        done, total = sum(self.story.done), self.story.total
        shown = self.story.number(done)
        share = ""
        if self.wrong == "base":
            left = sum(self.story.outside)
            bases = {total - left, total + left, total - self.story.open[0], done + self.story.open[1]}
            near = [total + one for one in (-5, 5, 9, 10, -7)]
            bad = self.pick.choice([one for one in near if done < one and one not in bases])
            p = self.story.percent(rounded(self.pick, done, total, max(1, self.digits)))
            self.printed = f"{shown}/{self.story.number(bad)}"
            return (
                f"đã hoàn thành {self.printed} nhiệm vụ ({self.pick.choice(('', 'chiếm ', 'đạt '))}{p})"
                + self._leaves("done")
            )
        if self.wrong == "share" or (self.wrong != "whole" and self.pick.random() < 0.6):
            share = self._share(done, total, say.SHARE, wrong=self.wrong == "share")
        if self.wrong not in ("share", "whole") and self.pick.random() < 0.2:
            shown = f"{shown}/{self.story.number(total)}"
        return self.pick.choice(say.DONE).format(D=shown, d=share) + self._leaves("done")

    def _open(self) -> str:
        opened = sum(self.story.open)
        share = (
            self._share(opened, self.story.total, say.SHARE)
            if self.wrong != "whole" and self.pick.random() < 0.3
            else ""
        )
        return self.pick.choice(say.OPEN).format(O=self.story.number(opened), o=share) + self._leaves("open")

    def _leaves(self, name: str) -> str:
        slipped = self.wrong == "part" and self.leaf == name
        if not slipped and self.pick.random() < 0.25:
            return ""
        leaves, whole = self.shown[name], sum(getattr(self.story, name))
        forms = self.pick.choice(say.DONE_LEAVES if name == "done" else say.OPEN_LEAVES)
        with_shares = not slipped and self.pick.random() < 0.3
        shares = [self._share(one, whole, say.LEAF_SHARE) if with_shares else "" for one in leaves] + [""]
        numbers = [*map(self.story.number, leaves), ""]
        told = [
            form.format(a=numbers[0], b=numbers[1], c=numbers[2], x=shares[0], y=shares[1], z=shares[2])
            for form in forms[: len(leaves)]
        ]
        joined = ", ".join(told) if self.pick.random() < 0.6 else ", ".join(told[:-1]) + " và " + told[-1]
        return self.pick.choice((" ({})", ", trong đó {}", ", gồm {}", ", trong đó: {}")).format(joined)

    def _outside(self) -> list[str]:
        if not self.story.outside:
            return []
        left = self.pick.choice(say.OUTSIDE).format(w=self.story.number(self.story.outside[0]))
        moved = self.pick.choice(say.MOVED).format(m=self.story.number(self.story.outside[1]))
        return [f"{left} và {moved}"]

    def _over_done(self) -> str:
        done = self.story.number(sum(self.story.done))
        self.printed = f"{self.story.number(self.story.open[1])}/{done}"
        return f"chưa hoàn thành, đã quá hạn {self.printed}"

    def _sources_alone(self) -> Made:
        """Write a total and where its tasks come from, with one part that misses it."""
        names = self.pick.choice(say.SOURCES)
        counts = [self.pick.randint(3, 2000) for _ in names]
        total = sum(counts)
        at = self.pick.randrange(len(counts))
        counts[at] = self._missed(counts[at])
        self.printed = self.story.number(counts[at])
        told = [f"{self.story.number(count)} {name}" for count, name in zip(counts, names, strict=True)]
        mark = self.pick.choice(("; ", ", ", ";\n- "))
        joined = mark.join(told[:-1]) + self.pick.choice((mark, " và ")) + told[-1]
        opening = self.pick.choice(say.OPENINGS[:8]).format(body=self.body, T=self.story.number(total))
        return Made(f"{opening}, {self.pick.choice(say.LISTS)} {joined}.", "source", self.printed)
