"""A superior's document named in a few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cchc_desktop.i18n import _
from cchc_desktop.text import cut_at_word, show_date

if TYPE_CHECKING:
    from datetime import date

    from cchc_desktop.domain.plans import PlanDocument
    from cchc_desktop.store import StoredPlan

_LETTERS = 60


def plan_name(document: PlanDocument) -> str:
    """The shortest that names it: its number, else its subject."""
    return document.number or cut_at_word(document.title, _LETTERS) or document.kind or _("the document")


def plan_words(document: PlanDocument) -> str:
    """Number and date: "219/KH-UBND · 28/6/2024"."""
    name = plan_name(document)
    return f"{name} · {show_date(document.date)}" if document.date else name


def again(twin: StoredPlan | None) -> str:
    """The sentence about the same plan imported before; "" for none."""
    if twin is None:
        return ""
    words = _("Plan {number} was imported on {day} already: its tasks would be there twice.")
    return words.format(number=twin.document.number, day=show_date(twin.imported))


def no_day(text: str) -> str:
    """What is typed where only a day can stand."""
    return _("“{text}” is not a date. Type 3011 or 30/11/2026.").format(text=text)


def too_early(due: date | None, issued: date | None) -> str:
    """A day that the document was not yet there on; "" for any other."""
    if due is None or issued is None or due >= issued:
        return ""
    words = _("{day} is before the day of the document, {issued}. Check the year.")
    return words.format(day=show_date(due), issued=show_date(issued))
