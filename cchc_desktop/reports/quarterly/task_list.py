"""Annex: every task with its time limit in the superior's words, where it stands, and what was done."""

import re
from collections.abc import Iterator

from cchc_desktop.domain.tasks import Standing, Task, finished_late, standing
from cchc_desktop.reports import citation, wording
from cchc_desktop.reports.document import Align, Annex, Column, Row, Table
from cchc_desktop.reports.quarterly.facts import ReportFacts
from cchc_desktop.reports.quarterly.material import Material
from cchc_desktop.reports.quarterly.progress import endless
from cchc_desktop.reports.quarterly.work import finish, time_limit
from cchc_desktop.text import show_date

_COLUMNS = (
    Column("STT", 11, Align.CENTRE),
    Column("Nhiệm vụ", 80),
    Column("Đơn vị chủ trì", 40),
    Column("Thời hạn", 32),
    Column("Tình trạng", 26, Align.CENTRE),
    Column("Kết quả, tiến độ thực hiện", 63),
)
_NUMBERED = re.compile(r"^([IVXLC]+|\d+(?:\.\d+)*|[A-Z])[.)]\s+(.+)$")


def task_list(material: Material) -> Annex | None:
    """The annex; none where there is no task."""
    if not material.progress.tasks:
        return None
    title = f"DANH MỤC NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH VÀ KẾT QUẢ THỰC HIỆN {material.facts.period.title.upper()}"
    return Annex(title, (Table(_COLUMNS, tuple(_rows(material))),), landscape=True)


def _rows(material: Material) -> Iterator[Row]:
    """Under the document and the section each stands in."""
    source, section = None, ""
    several = len({task.plan_id for task in material.progress.tasks}) > 1
    for task in material.progress.tasks:
        if task.plan_id != source:
            source, section = task.plan_id, ""
            if several:
                yield Row(("", _source(task, material.facts)), strong=True)
        if task.section != section:
            section = task.section
            yield _section(section)
        yield _row(task, material)


def _source(task: Task, facts: ReportFacts) -> str:
    document = facts.sources.get(task.plan_id) if task.plan_id is not None else None
    return citation.in_short(document) if document else "Nhiệm vụ khác"


def _section(section: str) -> Row:
    numbered = _NUMBERED.match(section)
    cells = (numbered[1], numbered[2]) if numbered else ("", section or "Nhiệm vụ khác")
    return Row(cells, strong=True)


def _row(task: Task, material: Material) -> Row:
    return Row(
        (
            str(material.numbers[task.id]),
            task.title,
            "; ".join(task.leads),
            time_limit(task),
            _standing(task, material),
            wording.sentence("; ".join(_work(task, material))),
        )
    )


def _standing(task: Task, material: Material) -> str:
    said = standing(task, material.facts.day, material.facts.awaited.get(task.id))
    if said is Standing.DONE:
        return "Hoàn thành, chậm hạn" if finished_late(task) else "Hoàn thành"
    if said is not Standing.OVERDUE and endless(task) and material.diary.of(task):
        return "Đã thực hiện trong kỳ"
    if said is Standing.UNDATED:
        return "Đang thực hiện"
    return str(said.value).capitalize()


def _work(task: Task, material: Material) -> Iterator[str]:
    """The period's notes with their days, or the newest one before it; then how it was finished."""
    notes = material.diary.of(task)
    newest = material.diary.newest(task)
    for note in notes or ((newest,) if newest else ()):
        yield f"{show_date(note.day)}: {wording.running_on(note.text)}"
    if task.finished is not None and task.finished <= material.facts.day:
        done = finish(task)
        yield done[0].upper() + done[1:] if not (notes or newest) else done
