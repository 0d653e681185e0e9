"""Checks of points set by hand: do they still fit the figures, and does the reason say anything?"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.quality.facts import Facts
from cchc_desktop.domain.quality.findings import Check, Finding, Place
from cchc_desktop.domain.rules.figures import show
from cchc_desktop.text import show_date

_FEWEST_WORDS = 3


def stale(facts: Facts) -> Iterator[Finding]:
    """Figures changed after the points were set, or the rule now gives as much by itself."""
    for leaf, answer in facts.overridden():
        code, typed = leaf.indicator.code, show(leaf.points)
        if (day := _figures_changed(facts.history.get(code, ()), answer)) is not None:
            text = f"Số liệu đã đổi ngày {show_date(day)}, sau khi điểm được sửa thành {typed}: xem lại điểm sửa."
        elif leaf.computed is not None and leaf.computed >= leaf.points:
            text = f"Theo quy tắc nay được {show(leaf.computed)} điểm, không thấp hơn điểm sửa {typed}: có thể bỏ sửa."
        else:
            continue
        yield Finding(Check.STALE_OVERRIDE, code, Place.OVERRIDE, text)


def reasonless(facts: Facts) -> Iterator[Finding]:
    """A reason that names no document and says next to nothing; none at all is refused with the points."""
    for leaf, answer in facts.overridden():
        if answer.reason and not _says_something(answer.reason):
            text = f"Lý do «{answer.reason}» chưa đủ để giải thích: ghi văn bản hoặc căn cứ."
            yield Finding(Check.POOR_REASON, leaf.indicator.code, Place.OVERRIDE, text)


def _says_something(reason: str) -> bool:
    """A number names a document; else it takes a few words."""
    return any(char.isdigit() for char in reason) or len(reason.split()) >= _FEWEST_WORDS


def _figures_changed(days: Sequence[tuple[date, Answer]], now: Answer) -> date | None:
    """The day on which the figures under standing points became what they are; none where they are as then."""
    later = None
    for day, answer in reversed(days):
        if (answer.points, answer.reason) != (now.points, now.reason):
            break
        if _figures(answer) != _figures(now):
            return later
        later = day
    return None


def _figures(answer: Answer) -> Answer:
    return replace(answer, points=None, reason="")
