"""The usual ways to sign for a ward: what stands above the name."""

from dataclasses import dataclass

from cchc_desktop.domain.office import Office
from cchc_desktop.i18n import N_


@dataclass(frozen=True, slots=True)
class Signing:
    """Authority and title, as the decree and the urban model have them."""

    words: str
    authority: str
    capacity: tuple[str, ...]


_BODY = "TM. ỦY BAN NHÂN DÂN"
_FOR_CHAIR = ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")

SIGNINGS = (
    Signing(N_("The chair, for the committee"), _BODY, ("CHỦ TỊCH",)),
    Signing(N_("A deputy, for the committee"), _BODY, _FOR_CHAIR),
    Signing(N_("The chair (urban model)"), "", ("CHỦ TỊCH",)),
    Signing(N_("A deputy (urban model)"), "", _FOR_CHAIR),
)


def signing_of(office: Office) -> int:
    """Which of the usual ways the office signs in; one past the last for a way of its own."""
    own = (office.authority, office.capacity)
    ways = [(each.authority, each.capacity) for each in SIGNINGS]
    return ways.index(own) if own in ways else len(ways)
