"""What is missing before the report can go out; each in one sentence, at the place where it can be put right."""

from collections.abc import Iterator

from cchc_desktop.domain.problems import Problem
from cchc_desktop.domain.scoring import Score, State
from cchc_desktop.domain.tasks import Task
from cchc_desktop.reports import wording
from cchc_desktop.reports.quarterly import work
from cchc_desktop.reports.quarterly.facts import ReportFacts
from cchc_desktop.reports.quarterly.material import Material, sorted_out
from cchc_desktop.reports.quarterly.outline import Section, outline
from cchc_desktop.reports.quarterly.progress import Progress
from cchc_desktop.reports.quarterly.sheet import leaves
from cchc_desktop.text import cut_at_word, fold, show_date

_OFFICE = "đơn vị"
_SHEET = "phiếu tự chấm"
_PERIOD = "kỳ báo cáo"
_TOLD = 80
_SCORED = (State.ANSWERED, State.OVERRIDDEN)


def missing(facts: ReportFacts, sections: tuple[Section, ...] | None = None) -> tuple[Problem, ...]:
    """Office, period, sheet, tasks, then sections; `where` is a code, "nhiệm vụ 17", a section's key or a place.

    `sections` is the outline of these facts where it is at hand already.
    """
    material = sorted_out(facts)
    return (
        *_period(facts),
        *_office(facts),
        *_sheet(facts),
        *_tasks(material),
        *_sections(material, outline(facts) if sections is None else sections),
    )


def _period(facts: ReportFacts) -> Iterator[Problem]:
    if facts.today < facts.period.end:
        end, day = show_date(facts.period.end), show_date(facts.day)
        yield Problem(_PERIOD, f"Kỳ báo cáo đến ngày {end} mới kết thúc; số liệu mới tính đến ngày {day}.")


def _office(facts: ReportFacts) -> Iterator[Problem]:
    office = facts.office
    for value, sentence in (
        (office.place, "Chưa có địa danh ghi trước ngày, tháng."),
        (office.signatory, "Chưa có họ tên người ký."),
        (office.recipients, "Chưa có nơi kính gửi."),
        (office.opening, "Chưa có văn bản yêu cầu báo cáo để nêu ở câu mở đầu; báo cáo dùng câu chung."),
    ):
        if not value:
            yield Problem(_OFFICE, sentence)
    if office.recipients and "nhu tren" not in map(fold, office.copies):
        yield Problem(_OFFICE, "Báo cáo có Kính gửi nhưng Nơi nhận chưa có dòng “Như trên”.")


def _sheet(facts: ReportFacts) -> Iterator[Problem]:
    if facts.score is None or facts.indicators is None:
        yield Problem(
            _SHEET, f"Chưa có phiếu tự chấm điểm năm {facts.period.year}; báo cáo không có phụ lục chấm điểm."
        )
        return
    if facts.indicators.illustrative:
        yield Problem(_SHEET, "Đang chấm theo bộ mẫu minh họa; cần thay bằng bộ chỉ số do cấp trên ban hành.")
    for area in facts.score.areas:
        for leaf in leaves(area):
            yield from _leaf(leaf, facts)


def _leaf(leaf: Score, facts: ReportFacts) -> Iterator[Problem]:
    code = leaf.indicator.code
    yield from leaf.problems
    if leaf.total and not leaf.answered:
        yield Problem(code, f"Tiêu chí {code} chưa chấm.")
    if leaf.state not in _SCORED:
        return
    if facts.explanations.get(code):
        return
    if leaf.lost > 0:
        yield Problem(code, f"Tiêu chí {code} mất {wording.points(leaf.lost)} điểm, chưa có giải trình.")
    elif not facts.evidence.get(code):
        yield Problem(code, f"Tiêu chí {code} chưa có tài liệu kiểm chứng hoặc giải trình.")


def _tasks(material: Material) -> Iterator[Problem]:
    told, facts = material.progress, material.facts
    if not told.tasks:
        yield Problem("nhiệm vụ", "Chưa có nhiệm vụ nào để báo cáo tiến độ.")
    yield from _deadlines(told)
    for task in told.overdue:
        if not material.diary.of(task):
            yield _of(task, "quá hạn, trong kỳ chưa ghi tiến độ hoặc lý do.")
    for task in told.silent:
        yield _of(task, "là việc thường xuyên, trong kỳ chưa ghi kết quả.")
    for task in told.tasks:
        if facts.within(task.finished) and not task.finished_note and not material.diary.of(task):
            yield _of(task, "đã hoàn thành nhưng chưa ghi sản phẩm hoặc kết quả.")


def _deadlines(told: Progress) -> Iterator[Problem]:
    """Those a person has to look at."""
    for task in told.tasks:
        if task.doubtful:
            yield _of(task, "có thời hạn đọc chưa chắc chắn, cần xác nhận.")
        elif task in told.undated:
            yield _of(task, "chưa rõ thời hạn, cần đặt ngày phải xong.")


def _of(task: Task, sentence: str) -> Problem:
    """Named by its id, which no other plan's task shares, and told by its first words."""
    return Problem(f"nhiệm vụ {task.id}", f"Nhiệm vụ “{cut_at_word(work.title(task), _TOLD)}” {sentence}")


def _sections(material: Material, sections: tuple[Section, ...]) -> Iterator[Problem]:
    """Parts nothing was recorded for, and annexes the officer's words no longer mention."""
    for section in sections:
        name = section.title or section.part
        if section.own is None and (not section.draft or wording.NOTHING in section.draft):
            yield Problem(section.key, f"“{name}” chưa có số liệu trong kỳ; bổ sung, hoặc viết lại nội dung này.")
        if section.own is None and section.key == "proposals" and not material.progress.waiting:
            yield Problem(section.key, "Chưa nhập kiến nghị, đề xuất; báo cáo đang ghi là chưa có.")
    said = "\n".join(section.text for section in sections)
    for label in material.annexes.values():
        if label not in said:
            yield Problem("closing", f"Nội dung báo cáo chưa nhắc đến {label}.")
