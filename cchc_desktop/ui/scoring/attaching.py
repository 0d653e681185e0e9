"""Files taken into evidence: copied by the worker, attached as one action, each refusal one sentence."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from cchc_desktop.i18n import _
from cchc_desktop.store import Action, StoreError
from cchc_desktop.ui.elided import without_middle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from cchc_desktop.domain.evidence import Evidence
    from cchc_desktop.domain.rounds import Round
    from cchc_desktop.store import Sheet, Taken
    from cchc_desktop.ui.desk import Desk


@dataclass(frozen=True, slots=True)
class Served:
    """What documents are attached to: a leaf of a sheet, in a round."""

    sheet: Sheet
    code: str
    round: Round


def attach(
    desk: Desk, served: Served, paths: Iterable[Path], then: Callable[[tuple[Evidence, ...], str], None]
) -> None:
    """Take `paths` for a leaf; `then` hears what is new there, and what was refused in plain words."""
    chosen = tuple(dict.fromkeys(paths))
    desk.background.run(
        _("Copying {count} files…").format(count=len(chosen)),
        partial(_copied, desk.store.evidence.take, chosen),
        partial(_attach, desk, served, then),
    )


def _copied(take: Callable[[Path], Taken], paths: Sequence[Path]) -> tuple[Taken | str, ...]:
    return tuple(_taken(take, path) for path in paths)


def _taken(take: Callable[[Path], Taken], path: Path) -> Taken | str:
    try:
        return take(path)
    except StoreError as error:
        return str(error).replace(path.name, without_middle(path.name))


def _attach(
    desk: Desk,
    served: Served,
    then: Callable[[tuple[Evidence, ...], str], None],
    copied: tuple[Taken | str, ...],
) -> None:
    refused = [each for each in copied if isinstance(each, str)]
    there = {each.digest for each in desk.store.evidence.of_sheet(served.sheet).get(served.code, ())}
    fresh: list[Evidence] = []
    with desk.store.as_one(Action.ATTACH_EVIDENCE):
        for each in copied:
            if isinstance(each, str):
                continue
            if each.digest in there:
                refused.append(_("{name} is attached here already.").format(name=without_middle(each.name)))
                continue
            there.add(each.digest)
            fresh.append(desk.store.evidence.attach(served.sheet, served.code, each, served.round))
    then(tuple(fresh), "\n".join(refused))
