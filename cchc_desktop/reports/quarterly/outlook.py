"""Parts IV and V: what comes next, what the ward asks for; and the opening and closing words."""

import calendar
from collections.abc import Iterable
from datetime import date

from cchc_desktop.domain.periods import Period, usual_periods
from cchc_desktop.domain.tasks import Task
from cchc_desktop.reports import wording
from cchc_desktop.reports.quarterly.assessment import lost
from cchc_desktop.reports.quarterly.material import TASKS, Material
from cchc_desktop.reports.quarterly.work import limited
from cchc_desktop.reports.wording import count, first_of
from cchc_desktop.text import roman, show_date

_DEAREST = 5
_MOST_NAMED = 15
_HALF_YEAR = 6
_DECEMBER = 12


def opening(material: Material) -> str:
    """Why the report is made, where the officer says so; else no document is named."""
    facts = material.facts
    reason = (
        facts.office.opening.strip().rstrip(" ,.;")
        or "Thực hiện chế độ báo cáo định kỳ về công tác cải cách hành chính"
    )
    # A report drafted before its period begins has no figures yet: the whole window is what it will tell.
    last = facts.day if facts.day >= facts.period.start else facts.period.end
    return (
        f"{reason}, {facts.office.unit} báo cáo kết quả công tác cải cách hành chính {facts.period.title} "
        f"(số liệu từ ngày {show_date(facts.period.start)} đến ngày {show_date(last)}) như sau:"
    )


def closing(material: Material) -> str:
    """Names every annex and whom the report is for."""
    facts = material.facts
    annexes = "; ".join(f"{label}: {title}" for title, label in material.annexes.items())
    enclosed = f" (kèm theo {annexes})" if annexes else ""
    to = f", kính báo cáo {wording.joined(facts.office.recipients)}" if facts.office.recipients else ""
    subject = f"kết quả công tác cải cách hành chính {facts.period.title} của {facts.office.unit}"
    return f"Trên đây là báo cáo {subject}{enclosed}{to}./."


def following(period: Period) -> Period:
    """The usual period that ends next after this one."""
    years = (period.year, period.year + 1)
    return next(each for year in years for each in usual_periods(year) if each.end > period.end)


def next_title(period: Period) -> str:
    """The time the tasks ahead belong to: "quý IV năm 2026", "6 tháng cuối năm 2026", "năm 2027"."""
    ahead = following(period)
    if ahead.year > period.year:
        return f"năm {ahead.year}"
    if period.cumulative and period.end.month == _HALF_YEAR:
        return f"6 tháng cuối năm {period.year}"
    return f"quý {roman((ahead.end.month + 2) // 3)} năm {period.year}"


def _horizon(period: Period) -> date:
    """The last day of the quarter, half-year or year ahead."""
    ahead = following(period)
    last_month = _DECEMBER if ahead.year > period.year or period.cumulative else ahead.end.month
    return date(ahead.year, last_month, calendar.monthrange(ahead.year, last_month)[1])


def ahead(material: Material) -> str:
    """Overdue tasks first, those that go on, those that wait, points to win back; then what falls due, by name."""
    told = material.progress
    going_on = len(told.performed) + len(told.silent)
    steps = (
        f"Khẩn trương hoàn thành {count(len(told.overdue))} nhiệm vụ đã quá hạn" if told.overdue else "",
        f"Tiếp tục thực hiện {count(going_on)} nhiệm vụ thường xuyên" if going_on else "",
        f"Triển khai {count(len(told.waiting))} nhiệm vụ ngay sau khi có văn bản của cấp trên" if told.waiting else "",
        *_scores(material),
    )
    falling = [limited(task) for task in _falling_due(material)]
    last_day = show_date(_horizon(material.facts.period))
    heading = f"Hoàn thành đúng hạn {count(len(falling))} nhiệm vụ có thời hạn đến hết ngày {last_day}:"
    return (
        wording.paragraphs(
            wording.listed(filter(None, steps)),
            first_of(heading, falling, _MOST_NAMED, material.annexes.get(TASKS, "")),
        )
        or f"{wording.NOTHING}nhiệm vụ phải thực hiện trong {next_title(material.facts.period)}."
    )


def _falling_due(material: Material) -> list[Task]:
    """What must be done in the time ahead, the earliest first."""
    horizon = _horizon(material.facts.period)
    dated = [(task.due, number, task) for number, task in enumerate(material.progress.pending) if task.due]
    return [task for due, _, task in sorted(dated, key=lambda each: each[:2]) if due <= horizon]


def _scores(material: Material) -> Iterable[str]:
    score = material.facts.score
    if score is None:
        return
    if missed := [f"“{leaf.indicator.title}”" for leaf in lost(material)[:_DEAREST]]:
        yield f"Tập trung khắc phục các tiêu chí mất nhiều điểm: {wording.joined(missed)}"
    if score.answered < score.total:
        left = count(score.total - score.answered)
        yield f"Tổng hợp số liệu, tài liệu kiểm chứng để chấm điểm {left} tiêu chí thành phần còn lại"


def proposals(material: Material) -> str:
    """For what documents the tasks wait; else that nothing was proposed yet."""
    waiting = material.progress.waiting
    if not waiting:
        return f"Trong kỳ báo cáo, {material.name} chưa có kiến nghị, đề xuất."
    asked = material.facts.office.superior or "Cấp trên"
    named = wording.listed(map(limited, waiting))
    return (
        f"Đề nghị {asked} quan tâm, sớm ban hành hoặc tham mưu ban hành văn bản làm cơ sở để {material.name} "
        f"triển khai {count(len(waiting))} nhiệm vụ sau:\n{named}"
    )
