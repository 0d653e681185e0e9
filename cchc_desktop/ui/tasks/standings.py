"""How each standing looks: an icon and a word, in its tone."""

from dataclasses import dataclass

from cchc_desktop.domain.tasks import Standing
from cchc_desktop.i18n import N_, _
from cchc_desktop.ui.theme import Tone


@dataclass(frozen=True, slots=True)
class Look:
    """Never the colour alone."""

    icon: str
    tone: Tone
    title: str

    @property
    def words(self) -> str:
        """The standing in the window's language."""
        return _(self.title)


LOOKS = {
    Standing.OVERDUE: Look("circle-alert", Tone.BAD, N_("Overdue")),
    Standing.DUE_SOON: Look("clock", Tone.WARN, N_("Due soon")),
    Standing.UNDATED: Look("circle-help", Tone.WARN, N_("Deadline unclear")),
    Standing.ON_TRACK: Look("circle-dot", Tone.ACCENT, N_("On track")),
    Standing.ONGOING: Look("repeat-2", Tone.MUTED, N_("Ongoing")),
    Standing.WAITING: Look("hourglass", Tone.WAIT, N_("Waiting for a document")),
    Standing.DONE: Look("circle-check", Tone.GOOD, N_("Done")),
}

URGENCY = tuple(LOOKS)
"""What needs the officer first, first."""


DAYLESS = (Standing.UNDATED, Standing.WAITING)
"""No day of a calendar is theirs."""


def key(standing: Standing) -> str:
    """The standing's name in filters and in links from other pages."""
    return standing.name.lower()


KEYS = frozenset(map(key, Standing))
"""Every name a link may give."""
