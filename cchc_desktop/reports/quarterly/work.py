"""Tasks in words: what was done on them, when they were finished, what they wait for."""

from cchc_desktop.domain.tasks import Task, finished_late, last_day
from cchc_desktop.reports import wording
from cchc_desktop.reports.quarterly.material import Material
from cchc_desktop.text import show_date


def title(task: Task) -> str:
    """The task inside a sentence or a list."""
    return task.title.rstrip(" .;:")


def deeds(tasks: tuple[Task, ...], material: Material) -> list[str]:
    """What was done in the period on each task on which something was."""
    return [f"{title(task)}: {'; '.join(said)}" for task in tasks if (said := _said(task, material))]


def _said(task: Task, material: Material) -> list[str]:
    said = [wording.running_on(note.text) for note in material.diary.of(task)]
    return [*said, finish(task)] if material.facts.within(task.finished) else said


def finish(task: Task) -> str:
    """That a task was finished: when, whether late, and by what."""
    day = f"hoàn thành ngày {show_date(task.finished)}" if task.finished else ""
    late = f", sau thời hạn {show_date(task.due)}" if finished_late(task) and task.due else ""
    if late and task.late_reason:
        late += f", lý do: {wording.running_on(task.late_reason).rstrip(' .;')}"
    product = f" ({task.finished_note.rstrip(' .;')})" if task.finished_note else ""
    return f"{day}{late}{product}"


def limited(task: Task) -> str:
    """The task with its time limit in brackets."""
    words = time_limit(task)
    return f"{title(task)} (thời hạn: {words})" if words else title(task)


def time_limit(task: Task) -> str:
    """The superior's own words, with the date followed where it is another, or there are none."""
    words, read = task.deadline.text.rstrip(" .;"), last_day(task.deadline)
    if task.due is None or (words and task.due == read):
        return words
    if not words:
        return show_date(task.due)
    return f"{words}, {'nay ' if read else ''}đến ngày {show_date(task.due)}"


def last_word(task: Task, material: Material) -> str:
    """The newest note on a task, run on."""
    note = material.diary.newest(task)
    return wording.running_on(note.text) if note else ""
