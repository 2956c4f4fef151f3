"""Words, numbers and dates in the reader's language."""

from analytics.locale.words import Words, words

__all__ = ["Words", "words"]
