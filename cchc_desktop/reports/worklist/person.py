"""What one person has to do, on a page of their own, with a line to sign for having received it."""

from collections.abc import Iterator

from cchc_desktop.domain.agenda import Agenda, assignee
from cchc_desktop.domain.office import Office
from cchc_desktop.domain.tasks import Standing, Task
from cchc_desktop.reports import letterhead, wording
from cchc_desktop.reports.document import Align, Column, Document, Paragraph, Row, Signature, Table
from cchc_desktop.reports.worklist import cells
from cchc_desktop.text import long_date, show_date, sort_key

_COLUMNS = (
    Column("STT", 9, Align.CENTRE),
    Column("Nhiệm vụ", 62),
    Column("Sản phẩm", 26),
    Column("Thời hạn", 36),
    Column("Hạn của đơn vị", 20, Align.CENTRE),
    Column("Tình trạng", 23),
)
_LONGEST = 220
"""Letters of a task."""
NOBODY = "Chưa giao người thực hiện"


def person_lists(office: Office, agenda: Agenda, only: str | None = None) -> tuple[Document, ...]:
    """One for each person or office with something open, by name, what nobody was given last; or `only` that one's."""
    found: dict[str, list[Task]] = {}
    for task in agenda.tasks:
        if agenda.standing(task) is not Standing.DONE:
            found.setdefault(assignee(task), []).append(task)
    names = sorted(found, key=lambda name: (not name, sort_key(name)))
    return tuple(_document(office, agenda, name, found[name]) for name in names if only is None or name == only)


def _document(office: Office, agenda: Agenda, name: str, tasks: list[Task]) -> Document:
    rooms = "; ".join(sorted({task.room for task in tasks if task.room and task.room != name}, key=sort_key))
    words = f"Người thực hiện: {name}{f' ({rooms})' if rooms else ''}. " if name else ""
    received = Paragraph(f"Đã nhận danh mục này: ngày ........ tháng ........ năm {agenda.today.year}.")
    return Document(
        head=letterhead.head(office, "", agenda.today.year, issued=agenda.today),
        kind="DANH MỤC NHIỆM VỤ ĐƯỢC GIAO",
        summary=f"{name or NOBODY}, tính đến {long_date(agenda.today)}",
        addressees=(),
        blocks=(
            Paragraph(f"{words}Số việc đang thực hiện: {wording.count(len(tasks))}."),
            Table(_COLUMNS, tuple(_rows(agenda, tasks))),
            *((received,) if name else ()),
        ),
        signature=Signature(("NGƯỜI NHẬN VIỆC",), "" if _office(name) else name) if name else Signature(()),
        copies=(),
        sample=office.sample,
    )


def _office(name: str) -> bool:
    """An office doesn't sign; whoever receives it for the office does."""
    return name.casefold().startswith(("phòng", "văn phòng", "trung tâm", "ban ", "công an", "bộ phận", "tổ "))


def _rows(agenda: Agenda, tasks: list[Task]) -> Iterator[Row]:
    """What has a day ahead by that day, then what has none."""
    first = {task.id: agenda.next(task) for task in tasks}
    dated = sorted(filter(None, first.values()), key=lambda entry: (entry.due, entry.task.id))
    number = 0
    for number, entry in enumerate(dated, start=1):
        own = agenda.own_due(entry)
        yield Row(
            (
                str(number),
                cells.named(entry, _LONGEST),
                cells.product(entry.task),
                cells.limit(entry.task, entry.due),
                show_date(own) if own else "",
                agenda.with_missed(cells.stands(entry, agenda.today), entry.task),
            )
        )
    for task in (each for each in tasks if first[each.id] is None):
        number += 1
        words, stands = cells.title(task, _LONGEST), agenda.told(task)
        yield Row((str(number), words, cells.product(task), cells.limit(task), "", stands))
