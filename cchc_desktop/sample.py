"""The sample ward: complete, realistic, invented, in a folder of its own and standing still on its own day."""

import shutil
import tempfile
import tomllib
from contextlib import closing
from dataclasses import replace
from datetime import datetime, time
from pathlib import Path
from typing import Any

from cchc_desktop import gathering, paths
from cchc_desktop.domain import answers
from cchc_desktop.domain.deadlines import read_deadline
from cchc_desktop.domain.explanations import Explanation
from cchc_desktop.domain.office import Office
from cchc_desktop.domain.plans import read_plan
from cchc_desktop.domain.problems import Trouble
from cchc_desktop.domain.tasks import Task
from cchc_desktop.exchange import indicator_sets
from cchc_desktop.exchange.reading import read_blocks
from cchc_desktop.i18n import _
from cchc_desktop.reports import pdf
from cchc_desktop.reports.document import Document, Head, Paragraph, Signature
from cchc_desktop.store import Action, Store
from cchc_desktop.text import show_date

_HOUR = time(9, 15)
_KINDS = {"KH": "KẾ HOẠCH", "BC": "BÁO CÁO", "QĐ": "QUYẾT ĐỊNH"}


def make(folder: Path) -> None:
    """Fill `folder` with the sample ward, where it isn't there yet."""
    home = paths.resources() / "sample"
    ward = tomllib.loads((home / "ward.toml").read_text(encoding="utf-8"))
    now = datetime.combine(ward["today"], _HOUR).astimezone()
    with closing(Store.open(folder, now=lambda: now)) as store:
        if store.office.get() is not None:
            return
        with store.as_one(Action.MAKE_SAMPLE):
            _fill(store, ward, home)
        store.forget_steps()


def remove(folder: Path) -> None:
    """Take the sample ward away whole."""
    try:
        shutil.rmtree(folder)
    except FileNotFoundError:
        return
    except OSError as error:
        raise Trouble(
            _("The sample ward could not be removed: a file in {folder} is open. Close it and try again.").format(
                folder=folder
            )
        ) from error


def _fill(store: Store, ward: dict[str, Any], home: Path) -> None:
    office = _office(ward)
    store.office.save(office)
    store.set_sample_today(ward["today"])
    indicators = indicator_sets.load(ward["indicator_set"])
    for year, given in ward["answers"].items():
        sheet = store.sheets.create(int(year), replace(indicators, year=int(year)))
        store.answers.set_all(sheet, {code: answers.from_data(each) for code, each in given.items()})
        for code, text in ward["explanations"].get(year, {}).items():
            store.answers.explain(sheet, code, Explanation(cause=text))
    _add_evidence(store, office, ward)
    _add_tasks(store, ward, home)
    for report in ward["issued"]:
        store.reports.write_words(report["period"], gathering.NUMBER, str(report["number"]))
        store.reports.write_words(report["period"], gathering.ISSUED, show_date(report["date"]))


def _office(ward: dict[str, Any]) -> Office:
    given: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in ward["office"].items()
    }
    return Office(year=ward["year"], sample=True, **given)


def _add_evidence(store: Store, office: Office, ward: dict[str, Any]) -> None:
    sheet = store.sheets.create(ward["year"], indicator_sets.load(ward["indicator_set"]))
    with tempfile.TemporaryDirectory() as place:
        for each in ward["evidence"]:
            file = Path(place) / each["name"]
            pdf.render(_paper(office, each), file)
            first, *others = each["codes"]
            kept = store.evidence.attach(sheet, first, file)
            for code in others:
                store.evidence.attach(sheet, code, kept)
            store.evidence.edit(replace(kept, number=each["number"], issued=each["issued"], summary=each["summary"]))


def _paper(office: Office, each: dict[str, Any]) -> Document:
    """A page that stands for the document; its number and date as the ward's own clerk would print them."""
    number, _slash, symbol = each["number"].partition("/")
    unit = office.unit
    head = Head(office.name_lines, unit, symbol, office.place, office.year, number=int(number), issued=each["issued"])
    body = f"Trang này thay cho văn bản “{each['summary']}” của {unit}, chỉ dùng để thử phần mềm."
    return Document(
        head=head,
        kind=_KINDS[symbol.partition("-")[0]],
        summary=each["summary"],
        addressees=(),
        blocks=(Paragraph(body + "/."),),
        signature=Signature((office.authority, *office.capacity), office.signatory),
        copies=(f"Lưu: {office.archive}",),
        sample=True,
    )


def _add_tasks(store: Store, ward: dict[str, Any], home: Path) -> None:
    file = home / ward["plan"]
    plan = read_plan(read_blocks(file), ward["year"], (ward["office"]["name"],))
    # The ward's own rooms lead every row of this plan.
    store.plans.import_plan(plan.document, [replace(task, binds_ward=True) for task in plan.tasks], file)
    by_number = {task.number: task for task in store.tasks.all()}
    for progress in ward["progress"]:
        _follow(store, by_number[progress["task"]], progress)
    for own in ward["task"]:
        task_id = store.tasks.add(_own_task(own, ward["year"]))
        _follow(store, _kept(store, task_id), own)


def _own_task(own: dict[str, Any], year: int) -> Task:
    deadline = read_deadline(own["deadline"], year)
    return Task(
        id=0,
        title=own["title"],
        deadline=deadline,
        section=own["section"],
        leads=tuple(own["leads"]),
        partners=tuple(own.get("partners", ())),
        deliverable=own["deliverable"],
        due=deadline.end,
        confirmed=True,
    )


def _follow(store: Store, task: Task, progress: dict[str, Any]) -> None:
    for note in progress.get("notes", ()):
        store.tasks.add_note(task.id, note["day"], note["text"])
    store.tasks.save(replace(task, criteria=tuple(progress.get("criteria", ())), confirmed=True))
    if "finished" in progress:
        store.tasks.finish(_kept(store, task.id), progress["finished"], progress["finished_note"])


def _kept(store: Store, task_id: int) -> Task:
    task = store.tasks.get(task_id)
    if task is None:
        raise LookupError(task_id)
    return task
