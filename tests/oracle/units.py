"""Several units in one cell."""

from analytics.model.text import clean

# What a unit's name begins with; "và" before one of them joins two units, elsewhere it is part of a name
# (Vụ Khoa học và Công nghệ).
HEADS = ("vụ", "cục", "sở", "tổng cục", "thanh tra", "văn phòng", "viện", "trường", "phòng", "các")


def split(cell: str) -> tuple[str, ...]:
    """The units of a cell, each once, in the order written."""
    for sign in ("\n", ";"):
        cell = cell.replace(sign, ",")
    names: list[str] = []
    for piece in cell.split(","):
        for name in split_at_and(clean(piece).split(" ")):
            if name and name not in names:
                names.append(name)
    return tuple(names)


def split_at_and(words: list[str]) -> list[str]:
    """Part the words at each "và" that a unit's name follows."""
    parts: list[list[str]] = [[]]
    for position, word in enumerate(words):
        rest = " ".join([*words[position + 1 :], ""]).lower()
        if word.lower() == "và" and rest.startswith(tuple(f"{head} " for head in HEADS)):
            parts.append([])
        else:
            parts[-1].append(word)
    return [" ".join(part) for part in parts]
