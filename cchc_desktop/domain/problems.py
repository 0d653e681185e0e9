"""Something the officer can put right: wrong input, as data, shown beside where it stands."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One plain sentence about one place; never raised."""

    where: str
    """A field, a code ("1.1.3") or a row ("nhiệm vụ 17")."""
    text: str


class Trouble(Exception):  # noqa: N818 -- a state of the world, not a fault of the program
    """The world said no (a full disk, a damaged file): one plain sentence with what to do, shown as it is."""
