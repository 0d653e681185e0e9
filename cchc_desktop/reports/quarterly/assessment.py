"""Part III: results, shortcomings and their causes, from lost points and overdue tasks."""

from cchc_desktop.domain.scoring import Score, SheetScore, State, Total
from cchc_desktop.reports import wording
from cchc_desktop.reports.quarterly.direction import area_points
from cchc_desktop.reports.quarterly.fields import Field
from cchc_desktop.reports.quarterly.material import SHEET, TASKS, Material
from cchc_desktop.reports.quarterly.sheet import leaves
from cchc_desktop.reports.quarterly.work import finish, last_word, limited, title
from cchc_desktop.reports.scorecard.totals import extra, reached
from cchc_desktop.reports.wording import count, first_of, points
from cchc_desktop.text import show_date

_MOST = 8
"""Criteria named in running text; the rest stand in the annex."""


def results(material: Material) -> str:
    """Tasks done, the sheet's points, its index and band, the forecast, and areas of no field."""
    score = material.facts.score
    return (
        wording.paragraphs(
            _tasks(material),
            *(_sheet(score, material) if score else ()),
            area_points(material, Field.EFFECTS, None),
        )
        or f"{wording.NOTHING}số liệu tự chấm điểm và tiến độ nhiệm vụ để đánh giá kết quả đạt được."
    )


def _tasks(material: Material) -> str:
    told = material.progress
    if not told.tasks:
        return ""
    total = len(told.tasks)
    timely = "; các nhiệm vụ có thời hạn đã hoàn thành đều đúng hạn" if told.finished else ""
    if told.late:
        in_time = len(told.finished) - len(told.late)
        timely = f"; trong {count(len(told.finished))} nhiệm vụ có thời hạn đã hoàn thành có {count(in_time)} đúng hạn"
    return (
        f"Đến ngày {show_date(material.facts.day)}, {material.name} hoàn thành {count(told.done)}/{count(total)} "
        f"nhiệm vụ ({wording.ratio(told.done, total)}){timely}."
    )


def _sheet(score: SheetScore, material: Material) -> tuple[str, ...]:
    if not score.answered:
        return (f"{material.name} chưa tự chấm điểm theo bộ chỉ số năm {material.facts.period.year}.",)
    return _self_score(score, material), _forecast(score), _full(material)


def _self_score(score: SheetScore, material: Material) -> str:
    whole = score.answered >= score.total
    scored = f"{count(score.answered)}/{count(score.total)}"
    kept = "" if whole else f" Kết quả này mới gồm {scored} tiêu chí thành phần, sẽ thay đổi khi chấm đủ."
    return (
        f"{material.name} {'tự chấm' if whole else 'tạm tự chấm'} {reached(score)}{extra(score)}"
        f"{material.see(SHEET)}.{kept}"
    )


def _forecast(score: SheetScore) -> str:
    """Only where estimates make it another number."""
    told: Total = score.forecast
    if told.points == score.points and told.index == score.index:
        return ""
    band = f", xếp loại {told.band.title}" if told.band else ""
    return (
        f"Dự báo, nếu tính cả điểm ước tính của các tiêu chí điều tra xã hội học chưa có kết quả công bố: "
        f"{points(told.points)}/{points(told.max_points)} điểm, Chỉ số {wording.percent(told.index)}{band}."
    )


def _full(material: Material) -> str:
    score = material.facts.score
    full = [
        f"“{wording.spoken(area.indicator.title)}”"
        for area in (score.areas if score else ())
        if area.total and area.answered == area.total and area.points == area.max_points > 0
    ]
    return f"Lĩnh vực đạt điểm tối đa: {wording.joined(full)}." if full else ""


def lost(material: Material) -> list[Score]:
    """Leaves that lost points, the dearest first."""
    score = material.facts.score
    known = {State.ANSWERED, State.OVERRIDDEN}
    found = [
        leaf
        for area in (score.areas if score else ())
        for leaf in leaves(area)
        if leaf.state in known and leaf.lost > 0
    ]
    return sorted(found, key=lambda leaf: -leaf.lost)


def shortcomings(material: Material) -> str:
    """Lost points and tasks not done in time."""
    told, missed = material.progress, lost(material)
    if not told.tasks and not (material.facts.score and material.facts.score.answered):
        return f"{wording.NOTHING}số liệu tự chấm điểm và tiến độ nhiệm vụ để đánh giá tồn tại, hạn chế."
    late = [f"{title(task)}: {finish(task)}" for task in told.late]
    overdue = [limited(task) for task in told.overdue]
    losses = [_loss(leaf) for leaf in missed]
    sheet, tasks = (material.annexes.get(name, "") for name in (SHEET, TASKS))
    return wording.paragraphs(
        first_of(f"Còn {count(len(missed))} tiêu chí thành phần chưa đạt điểm tối đa:", losses, _MOST, sheet),
        first_of(f"Còn {count(len(overdue))} nhiệm vụ quá hạn chưa hoàn thành:", overdue, _MOST, tasks),
        first_of(f"Có {count(len(late))} nhiệm vụ hoàn thành chậm so với thời hạn:", late, _MOST, tasks),
    ) or ("Qua tự chấm điểm và theo dõi nhiệm vụ, chưa ghi nhận tiêu chí mất điểm, nhiệm vụ chậm hoặc quá hạn.")


def _loss(leaf: Score) -> str:
    return f"{leaf.indicator.title}: {points(leaf.points)}/{points(leaf.max_points)} điểm"


def causes(material: Material) -> str:
    """The officer's explanations of lost points and the last that is known of overdue tasks."""
    explained = [
        f"{leaf.indicator.title}: {wording.running_on(said)}"
        for leaf in lost(material)
        if (said := material.facts.explanations.get(leaf.indicator.code, ""))
    ]
    told = [
        f"Nhiệm vụ “{title(task)}”: {said}" for task in material.progress.overdue if (said := last_word(task, material))
    ]
    rest = len(explained) - _MOST
    more = [f"Giải trình về {count(rest)} tiêu chí khác nêu tại {material.annexes[SHEET]}"] if rest > 0 else []
    return wording.listed([*explained[:_MOST], *more, *told]) or f"{wording.NOTHING}{_unexplained(material)}."


def _unexplained(material: Material) -> str:
    known = lost(material) or material.progress.overdue or material.progress.late
    return "nguyên nhân của các tồn tại, hạn chế nêu trên" if known else "tồn tại, hạn chế phải nêu nguyên nhân"
