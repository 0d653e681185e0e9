"""Part I.6: where the tasks given by superiors stand, and what was done on those no other part tells of."""

from collections.abc import Iterator

from cchc_desktop.domain.tasks import Task
from cchc_desktop.reports import wording
from cchc_desktop.reports.quarterly.fields import Field
from cchc_desktop.reports.quarterly.material import TASKS, Material
from cchc_desktop.reports.quarterly.work import deeds
from cchc_desktop.reports.wording import count
from cchc_desktop.text import show_date


def assigned(material: Material) -> str:
    """How many by standing, which of them by their number in the annex, and what no other part tells of."""
    if not material.progress.tasks:
        return "Trong kỳ báo cáo, chưa cập nhật nhiệm vụ do cấp trên giao."
    others = deeds(material.tasks[Field.EFFECTS] + material.tasks[None], material)
    standing = filter(None, (_with_end(material), _without_end(material), *_dayless(material)))
    return wording.paragraphs(
        f"Tình hình thực hiện đến ngày {show_date(material.facts.day)}:",
        wording.listed(standing),
        _ended(material),
        f"Kết quả thực hiện một số nhiệm vụ khác trong kỳ:\n{wording.listed(others)}" if others else "",
    )


def _with_end(material: Material) -> str:
    told = material.progress
    in_time = tuple(task for task in told.finished if task not in told.late)
    return _counted(
        "Nhiệm vụ có thời hạn",
        (in_time, "hoàn thành đúng hạn", ""),
        (told.late, "hoàn thành nhưng chậm so với thời hạn", _which(told.late, material)),
        (told.pending, "đang thực hiện trong hạn", ""),
        (told.overdue, "quá hạn chưa hoàn thành", _which(told.overdue, material)),
    )


def _without_end(material: Material) -> str:
    told = material.progress
    return _counted(
        "Nhiệm vụ thường xuyên",
        (told.performed, "đã thực hiện trong kỳ", ""),
        (told.silent, "chưa ghi nhận kết quả trong kỳ", _which(told.silent, material)),
    )


def _dayless(material: Material) -> Iterator[str]:
    told = material.progress
    for subject, tasks, words in (
        ("Nhiệm vụ chờ văn bản của cấp trên", told.waiting, "chưa đến thời điểm thực hiện"),
        ("Nhiệm vụ chưa xác định được thời hạn", told.undated, "đang thực hiện"),
    ):
        yield _counted(subject, (tasks, words, _which(tasks, material)))


def _counted(subject: str, *parts: tuple[tuple[Task, ...], str, str]) -> str:
    """A line with the whole and its parts; with one part only the part is said."""
    total = sum(len(tasks) for tasks, _, _ in parts)
    told = [(len(tasks), f"{words}{which}") for tasks, words, which in parts if tasks]
    if len(told) == 1:
        return f"{subject}: {count(total)} nhiệm vụ, {told[0][1]}"
    said = "; ".join(f"{count(number)} nhiệm vụ {words}" for number, words in told)
    return f"{subject}: {count(total)} nhiệm vụ, gồm {said}" if told else ""


def _which(tasks: tuple[Task, ...], material: Material) -> str:
    numbers = ", ".join(str(material.numbers[task.id]) for task in tasks)
    return f" (số thứ tự {numbers} tại {material.annexes[TASKS]})"


def _ended(material: Material) -> str:
    done = tuple(task for task in material.progress.tasks if material.facts.within(task.finished))
    if not done:
        return "Trong kỳ báo cáo, không có nhiệm vụ nào kết thúc."
    return (
        f"Trong kỳ báo cáo, hoàn thành {count(len(done))} nhiệm vụ{_which(done, material)}; "
        "kết quả cụ thể nêu tại các nội dung tương ứng của Báo cáo."
    )
