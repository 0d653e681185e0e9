"""A clerk who never stops: two hundred edits of every kind, decided by their number and what the store holds.

As a program (`python -m tests.store.restless_clerk FOLDER FIRST`) it says the number of each edit that is done.
"""

import sys
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from random import Random

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.explanations import Explanation, Reason
from cchc_desktop.domain.following import Incoming
from cchc_desktop.domain.office import usual
from cchc_desktop.domain.periods import usual_periods, with_due
from cchc_desktop.domain.rounds import Stage
from cchc_desktop.domain.tasks import Rhythm
from cchc_desktop.store import Action, Store
from tests.store.ward import DAY, DOCUMENT, indicators, planned, task

EDITS = 200


def edit(store: Store, number: int) -> None:
    """The edit of that number: always the same one on the same store."""
    chance = Random(number)  # noqa: S311 -- what to edit is no secret
    words = f"lần {number} " + "chữ " * chance.randrange(3000)
    chance.choice((score, follow, repeat))(store, number, chance, words)


def score(store: Store, number: int, chance: Random, words: str) -> None:
    """Something of the sheet or its sets."""
    sheet = store.sheets.of_year(2026) or store.sheets.create(2026, indicators())
    match chance.randrange(6):
        case 5:
            store.efforts.set(sheet, "1.1", "thêm # báo cáo 1", number % 9)
        case 0 if sheet.stage.open:
            block = {f"{code}": Answer(count=number) for code in range(chance.randrange(1, 60))}
            store.answers.set_all(sheet, block, sheet.stage.open)
        case 1 if sheet.stage.explaining and sheet.stage.open:
            with store.as_one(Action.EXPLAIN):
                store.answers.explain(sheet, "1.1", Explanation(Reason.OWN, cause=words), sheet.stage.open)
                store.evidence.attach(sheet, "1.1", proof(store, number), sheet.stage.open)
        case 2:
            store.sets.save(replace(store.sets.add(indicators(str(number))), doubts={"1.1": (words,)}))
        case 3 if sheet.stage.place:
            store.sheets.reopen(sheet, Stage.SCORING, words)
        case _ if sheet.stage.next:
            store.sheets.advance(sheet, sheet.stage.next[0])


def follow(store: Store, number: int, chance: Random, words: str) -> None:
    """Something of the plans, the tasks, the reports or the office."""
    tasks, plans = store.tasks.all(), store.plans.all()
    match chance.randrange(7):
        case 0:
            store.office.save(usual(f"UBND phường {number}", "Sở Nội vụ", 2026))
        case 1:
            store.periods.save(with_due(usual_periods(2026)[0], DAY + timedelta(days=number)))
        case 2:
            store.plans.import_plan(DOCUMENT, planned(chance.randrange(34)))
        case 3 if plans:
            store.plans.delete(chance.choice(plans).id)
        case 4 if tasks:
            chosen = chance.choice(tasks)
            with store.as_one(Action.EDIT_TASK):
                store.tasks.add_note(chosen.id, DAY, words)
                store.evidence.attach_to_task(chosen, proof(store, number))
        case 5 if tasks:
            store.tasks.delete(each.id for each in chance.sample(tasks, len(tasks) // 2))
        case _:
            with store.as_one(Action.ADD_TASK):
                store.tasks.add(task(words))
                store.reports.write_words("2026-Q3", str(number % 7), words)


def repeat(store: Store, number: int, chance: Random, words: str) -> None:
    """Something of what comes back, what came in, or the days."""
    tasks, incoming = store.tasks.all(), store.incoming.all()
    chosen = chance.choice(tasks) if tasks else None
    match chance.randrange(7):
        case 0 if chosen:
            store.occurrences.give(chosen, f"2026-{number % 12 + 1:02d}", DAY, words)
        case 1 if chosen:
            store.occurrences.let_go(chosen, f"2026-{number % 12 + 1:02d}", words)
        case 2 if chosen:
            store.tasks.extend(chosen, DAY + timedelta(days=number), words)
        case 3 if chosen and incoming:
            store.incoming.start(chosen, chance.choice(incoming))
        case 4:
            store.tasks.save_all(replace(each, person=words[:20], rhythm=Rhythm.MONTHLY) for each in tasks)
        case 5:
            store.holidays.set_day(DAY + timedelta(days=number), number % 2 == 0, words)
        case _:
            document = Incoming(0, f"{number}/QĐ-UBND", None, DAY, "Sở Nội vụ", words)
            store.incoming.add(document, proof(store, number))


def proof(store: Store, number: int) -> Path:
    """A file to attach."""
    file = store.folder.parent / f"Biên bản {number % 20}.pdf"
    file.write_bytes(bytes([number % 20]) * 10_000)
    return file


def main(folder: Path, first: int) -> None:
    with closing(Store.open(folder)) as store:
        for number in range(first, EDITS):
            edit(store, number)
            print(number, flush=True)  # noqa: T201 -- the parent listens


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
