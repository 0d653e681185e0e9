"""The facts, sorted for writing: which task and which area is told where."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from cchc_desktop.domain.scoring import Score, State
from cchc_desktop.domain.tasks import Task, finished_late
from cchc_desktop.reports.quarterly import wording
from cchc_desktop.reports.quarterly.facts import ReportFacts
from cchc_desktop.reports.quarterly.fields import Field, areas_of, field_of_task, fields_of_criteria
from cchc_desktop.reports.quarterly.progress import Progress, last_note, notes_of, progress
from cchc_desktop.text import show_date, show_decimal

SHEET = "bảng tự chấm điểm cải cách hành chính"
TASKS = "danh mục nhiệm vụ và kết quả thực hiện"


@dataclass(frozen=True, slots=True)
class Material:
    """What the parts of a report are drafted from."""

    facts: ReportFacts
    progress: Progress
    tasks: Mapping[Field | None, tuple[Task, ...]]
    areas: Mapping[Field | None, tuple[Score, ...]]
    numbers: Mapping[int, int]
    """A task's place in the annex of tasks, by its id."""
    annexes: Mapping[str, str]
    """The label of each annex the report will have: "Phụ lục I"."""

    @property
    def name(self) -> str:
        """The office in running text."""
        return self.facts.office.name

    def see(self, annex: str) -> str:
        """A pointer to an annex, to stand at the end of a sentence; empty where there is none."""
        return f" (chi tiết tại {self.annexes[annex]})" if annex in self.annexes else ""


def sorted_out(facts: ReportFacts) -> Material:
    """Give every task and every area its place."""
    counted = progress(facts)
    criteria = fields_of_criteria(facts.indicators)
    by_code = areas_of(facts.indicators)
    present = [name for name, there in ((SHEET, facts.score), (TASKS, counted.tasks)) if there]
    labels = ("Phụ lục I", "Phụ lục II") if len(present) > 1 else ("Phụ lục",)
    places = (*Field, None)
    areas = facts.score.areas if facts.score else ()
    return Material(
        facts,
        counted,
        {place: tuple(task for task in counted.tasks if field_of_task(task, criteria) is place) for place in places},
        {place: tuple(area for area in areas if by_code.get(area.indicator.code) is place) for place in places},
        {task.id: number for number, task in enumerate(counted.tasks, start=1)},
        dict(zip(present, labels, strict=False)),
    )


def deeds(tasks: tuple[Task, ...], facts: ReportFacts) -> list[str]:
    """What was done in the period on each task on which something was."""
    return [f"{task.title.rstrip(' .;:')}: {'; '.join(said)}" for task in tasks if (said := _said(task, facts))]


def _said(task: Task, facts: ReportFacts) -> list[str]:
    said = [wording.running_on(note.text) for note in notes_of(task, facts)]
    return [*said, finish(task)] if facts.within(task.finished) else said


def finish(task: Task) -> str:
    """That a task was finished: when, whether late, and by what."""
    day = f"hoàn thành ngày {show_date(task.finished)}" if task.finished else ""
    late = f", chậm so với thời hạn ({show_date(task.due)})" if finished_late(task) and task.due else ""
    product = f" ({task.finished_note.rstrip(' .;')})" if task.finished_note else ""
    return f"{day}{late}{product}"


def leaves(score: Score) -> Iterator[Score]:
    """The leaves under a row of the sheet, in order."""
    return (row for row in score.walk() if not row.parts)


def figures(scores: Iterator[Score], facts: ReportFacts) -> list[str]:
    """The ratios and shares behind leaves, as the officer entered them."""
    return list(filter(None, (_figure(score, facts) for score in scores)))


def _figure(score: Score, facts: ReportFacts) -> str:
    answer = facts.answers.get(score.indicator.code)
    if answer is None or score.state not in {State.ANSWERED, State.OVERRIDDEN}:
        return ""
    due = (answer.due or Decimal(0)) - (answer.excluded or Decimal(0))
    if answer.done is not None and due > 0:
        figure = f"{show_decimal(answer.done)}/{show_decimal(due)} ({wording.ratio(answer.done, due)})"
    elif answer.percent is not None:
        figure = wording.percent(answer.percent)
    else:
        return ""
    return f"{score.indicator.title}: {figure}"


def own_points(area: Score) -> str:
    """What the ward gave itself in an area, as a clause; of surveys still out nothing is said."""
    title = f"“{wording.spoken(area.indicator.title)}”"
    most = sum((leaf.max_points for leaf in leaves(area) if leaf.total), Decimal(0))
    if not area.answered:
        return f"lĩnh vực {title} chưa chấm điểm"
    if not most:
        return f"lĩnh vực {title} không áp dụng"
    unanswered = area.total - area.answered
    left = f", còn {wording.count(unanswered)} tiêu chí thành phần chưa chấm" if unanswered else ""
    part = " phần tự chấm" if most < area.max_points else ""
    reached = f"{wording.points(area.points)}/{wording.points(most)} điểm{part}"
    return f"lĩnh vực {title} đạt {reached} ({wording.ratio(area.points, most)}){left}"


def told(done: list[str], known: list[str], facts: ReportFacts) -> str:
    """What was done, then the figures behind it, each under its own words; empty where there is neither."""
    figured = f"Số liệu tổng hợp qua tự chấm điểm đến ngày {show_date(facts.day)}:"
    return wording.paragraphs(
        f"Kết quả thực hiện nhiệm vụ trong kỳ:\n{wording.listed(done)}" if done else "",
        f"{figured}\n{wording.listed(known)}" if known else "",
    )


def limit(task: Task) -> str:
    """The time limit in its own words, in brackets."""
    words = time_limit(task)
    return f" (thời hạn: {words})" if words else ""


def time_limit(task: Task) -> str:
    """The superior's own words; the date followed where there are none."""
    return task.deadline.text.rstrip(" .;") or (show_date(task.due) if task.due else "")


def last_word(task: Task, facts: ReportFacts) -> str:
    """The newest note on a task, run on."""
    note = last_note(task, facts)
    return wording.running_on(note.text) if note else ""
