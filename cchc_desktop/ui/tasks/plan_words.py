"""A superior's document named in a few words."""

from cchc_desktop.domain.plans import PlanDocument
from cchc_desktop.i18n import _
from cchc_desktop.text import shortened, show_date

_LETTERS = 60


def plan_name(document: PlanDocument) -> str:
    """The shortest that names it: its number, else its subject."""
    return document.number or shortened(document.title, _LETTERS) or document.kind or _("the document")


def plan_words(document: PlanDocument) -> str:
    """Number and date: "219/KH-UBND · 28/6/2024"."""
    name = plan_name(document)
    return f"{name} · {show_date(document.date)}" if document.date else name
