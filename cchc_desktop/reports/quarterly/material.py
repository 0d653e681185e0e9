"""The facts, sorted for writing: which task and which area is told where."""

from collections.abc import Mapping
from dataclasses import dataclass

from cchc_desktop.domain.scoring import Score
from cchc_desktop.domain.tasks import Task
from cchc_desktop.reports import wording
from cchc_desktop.reports.quarterly.facts import ReportFacts
from cchc_desktop.reports.quarterly.fields import Field, areas_of, field_of_task, fields_of_criteria
from cchc_desktop.reports.quarterly.progress import Diary, Progress, diary, progress
from cchc_desktop.text import show_date

SHEET = "bảng tự chấm điểm cải cách hành chính"
TASKS = "danh mục nhiệm vụ và kết quả thực hiện"


@dataclass(frozen=True, slots=True)
class Material:
    """What the parts of a report are drafted from."""

    facts: ReportFacts
    diary: Diary
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
    notes = diary(facts)
    counted = progress(facts, notes)
    by_code = areas_of(facts.indicators)
    sheet = facts.score and facts.indicators
    present = [name for name, there in ((SHEET, sheet), (TASKS, counted.tasks)) if there]
    labels = ("Phụ lục I", "Phụ lục II") if len(present) > 1 else ("Phụ lục",)
    places = (*Field, None)
    areas = facts.score.areas if facts.score else ()
    return Material(
        facts,
        notes,
        counted,
        _by_field(counted.tasks, facts),
        {place: tuple(area for area in areas if by_code.get(area.indicator.code) is place) for place in places},
        {task.id: number for number, task in enumerate(counted.tasks, start=1)},
        dict(zip(present, labels, strict=False)),
    )


def _by_field(tasks: tuple[Task, ...], facts: ReportFacts) -> dict[Field | None, tuple[Task, ...]]:
    criteria = fields_of_criteria(facts.indicators)
    placed: dict[Field | None, list[Task]] = {place: [] for place in (*Field, None)}
    for task in tasks:
        placed[field_of_task(task, criteria)].append(task)
    return {place: tuple(together) for place, together in placed.items()}


def told(done: list[str], known: list[str], material: Material) -> str:
    """What was done, then the figures behind it, each under its own words; empty where there is neither."""
    figured = f"Số liệu tổng hợp qua tự chấm điểm đến ngày {show_date(material.facts.day)}:"
    return wording.paragraphs(
        f"Kết quả thực hiện nhiệm vụ trong kỳ:\n{wording.listed(done)}" if done else "",
        f"{figured}\n{wording.listed(known)}" if known else "",
    )
