"""Part I: plan and completion, direction, inspection, communication, initiatives, what superiors gave."""

from collections.abc import Callable, Iterator

from cchc_desktop.domain.scoring import Score
from cchc_desktop.reports import citation, wording
from cchc_desktop.reports.quarterly.fields import Duty, Field, duty_of
from cchc_desktop.reports.quarterly.material import TASKS, Material, told
from cchc_desktop.reports.quarterly.sheet import figures, own_points
from cchc_desktop.reports.quarterly.work import deeds
from cchc_desktop.reports.wording import count
from cchc_desktop.text import show_date

Draft = Callable[[Material], str]


def plan(material: Material) -> str:
    """How many tasks the year has, and how many of them are done."""
    counted, facts = material.progress, material.facts
    if not counted.tasks:
        return (
            f"Đến ngày {show_date(facts.day)}, chưa cập nhật nhiệm vụ cải cách hành chính nào của năm "
            f"{facts.period.year} để theo dõi."
        )
    total = f"{count(len(counted.tasks))} nhiệm vụ cải cách hành chính"
    given = f"Năm {facts.period.year}, {material.name} thực hiện {total}{_given(material)}."
    return wording.paragraphs(given, _completion(material), area_points(material, Field.DIRECTION))


def _given(material: Material) -> str:
    """By which documents; where not all of the tasks, how many."""
    tasks = material.progress.tasks
    named = [task for task in tasks if task.plan_id in material.facts.sources]
    if not named:
        return ""
    part = "" if len(named) == len(tasks) else f", trong đó {count(len(named))} nhiệm vụ"
    return f"{part} được giao tại {_sources(material)}"


def _sources(material: Material) -> str:
    """The documents the tasks come from; in full unless the report's opening has named them already."""
    sources, opening = material.facts.sources, material.facts.office.opening
    used = dict.fromkeys(task.plan_id for task in material.progress.tasks if task.plan_id is not None)
    documents = [sources[plan_id] for plan_id in used if plan_id in sources]
    return wording.joined(
        [
            citation.in_short(document)
            if document.number and document.number in opening
            else citation.in_full(document)
            for document in documents
        ]
    )


def _completion(material: Material) -> str:
    counted = material.progress
    total = len(counted.tasks)
    done = f"đã hoàn thành {count(counted.done)}/{count(total)} nhiệm vụ, đạt {wording.ratio(counted.done, total)}"
    parts = [done + _split(material)]
    for tasks, words in (
        (counted.pending, "nhiệm vụ có thời hạn đang thực hiện, chưa đến hạn"),
        (counted.overdue, "nhiệm vụ quá hạn chưa hoàn thành"),
        (counted.waiting, "nhiệm vụ chờ văn bản của cấp trên"),
        (counted.undated, "nhiệm vụ chưa xác định được thời hạn"),
        (counted.silent, "nhiệm vụ thường xuyên chưa ghi nhận kết quả trong kỳ"),
    ):
        parts += [f"{count(len(tasks))} {words}"] if tasks else []
    return f"Đến ngày {show_date(material.facts.day)}, {'; '.join(parts)}{material.see(TASKS)}."


def _split(material: Material) -> str:
    counted = material.progress
    kinds = [
        f"{count(len(tasks))} nhiệm vụ {words}"
        for tasks, words in (
            (counted.performed, "thường xuyên đã thực hiện trong kỳ"),
            (counted.finished, "có thời hạn"),
        )
        if tasks
    ]
    return f" (gồm {wording.joined(kinds)})" if kinds else ""


def area_points(material: Material, *fields: Field | None) -> str:
    """What the ward gave itself in the areas of those fields."""
    clauses = [
        own_points(area)
        for field in fields
        for area in material.areas[field]
        if not area.indicator.beyond and area.total
    ]
    return f"Kết quả tự chấm điểm: {'; '.join(clauses)}." if clauses else ""


def direction(material: Material) -> str:
    """Documents issued in the period, and what was done to direct the work."""
    documents = _issued(material)
    named = f"Các văn bản ban hành trong kỳ phục vụ công tác cải cách hành chính:\n{wording.listed(documents)}"
    return wording.paragraphs(named if documents else "", _told(material, None)) or _nothing(
        "công tác tổ chức, chỉ đạo, điều hành"
    )


def _issued(material: Material) -> list[str]:
    """The documents of the evidence that bear a day of the period, each once, oldest first."""
    facts = material.facts
    known = {each.id: each for proofs in facts.evidence.values() for each in proofs if facts.within(each.issued)}
    ordered = sorted(known.values(), key=lambda each: (each.issued or facts.day, each.number))
    return list(dict.fromkeys(filter(None, map(citation.proof, ordered))))


def duty(which: Duty) -> Draft:
    """The drafter of one of the duties of direction."""

    def draft(material: Material) -> str:
        return _told(material, which) or _nothing(which.value)

    return draft


def _told(material: Material, which: Duty | None) -> str:
    tasks = tuple(task for task in material.tasks[Field.DIRECTION] if duty_of(task.title) is which)
    done = deeds(tasks, material)
    areas = material.areas[Field.DIRECTION] if which else ()
    known = figures((leaf for area in areas for leaf in _about(area, which, None)), material.facts)
    return told(done, known, material)


def _about(score: Score, which: Duty | None, above: Duty | None) -> Iterator[Score]:
    """The leaves about one duty, by their own title or that of a criterion above them."""
    said = duty_of(score.indicator.title) or above
    if not score.parts and said is which:
        yield score
    for part in score.parts:
        yield from _about(part, which, said)


def _nothing(subject: str) -> str:
    return f"{wording.NOTHING}kết quả về {subject}."
