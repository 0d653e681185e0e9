"""Whose file it is, which version, and how an older one is brought up: whole or not at all."""

import hashlib
import shutil
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Boolean, Date
from sqlmodel import SQLModel

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.explanations import Explanation
from cchc_desktop.domain.following import Done, Step
from cchc_desktop.domain.rounds import Round, Stage
from cchc_desktop.domain.tasks import Rhythm
from cchc_desktop.store import (
    DamagedError,
    ForeignFileError,
    MigrationError,
    Store,
    StoreError,
    TooNewError,
    schema,
)
from tests.store import this_release
from tests.store.ward import DAY, DOCUMENT, planned, sound

DATABASES = Path(__file__).parents[1] / "data" / "databases"
ADDS_A_COLUMN = "ALTER TABLE note ADD COLUMN author TEXT NOT NULL DEFAULT '';\nUPDATE note SET author = 'Lê Thị Đào';"
REBUILDS_A_TABLE = """
CREATE TABLE new_plan (id INTEGER PRIMARY KEY AUTOINCREMENT, number TEXT NOT NULL) STRICT;
INSERT INTO new_plan SELECT id, number FROM plan;
DROP TABLE plan;
ALTER TABLE new_plan RENAME TO plan
"""


def migrations(monkeypatch: pytest.MonkeyPatch, *more: str) -> None:
    """A later version of the program, with more migrations than the released ones."""
    known = (*schema.scripts(), *more)
    monkeypatch.setattr(schema, "scripts", lambda: known)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder as the first release left it."""
    folder = tmp_path / "old"
    folder.mkdir()
    shutil.copy(DATABASES / "v1.db", folder / "cchc.db")
    return folder


def ask(folder: Path, question: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(folder / "cchc.db")) as connection:  # noqa: TID251 -- the file is what is tested
        return connection.execute(question).fetchall()


def tell(folder: Path, *statements: str) -> None:
    with closing(sqlite3.connect(folder / "cchc.db")) as connection:  # noqa: TID251 -- the file is what is tested
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def digest(folder: Path) -> str:
    return hashlib.sha256((folder / "cchc.db").read_bytes()).hexdigest()


def refused(folder: Path, error: type[StoreError]) -> None:
    """It says so, and leaves the file and the folder as they were."""
    before, names = digest(folder), sorted(path.name for path in folder.iterdir())
    with pytest.raises(error):
        Store.open(folder)
    assert digest(folder) == before
    assert {path.name for path in folder.iterdir()} - set(names) <= {"cchc.lock", "backups"}


def test_a_new_file_is_this_programs_and_of_this_version(store: Store) -> None:
    assert ask(store.folder, "PRAGMA application_id") == [(int.from_bytes(b"CCHC", "big"),)]
    assert ask(store.folder, "PRAGMA user_version") == [(len(schema.scripts()),)]


def test_the_rows_are_what_the_migrations_make(store: Store) -> None:
    migrated = {
        name: {
            column: (kind, bool(required or key), bool(key))
            for column, kind, required, key in ask(
                store.folder,
                f"SELECT name, type, \"notnull\", pk FROM pragma_table_info('{name}')",  # noqa: S608 -- names of the schema
            )
        }
        for (name,) in ask(store.folder, "SELECT name FROM sqlite_master WHERE type = 'table'")
        if name != "sqlite_sequence"
    }
    mapped = {
        name: {column.name: (_stored(column.type), not column.nullable, column.primary_key) for column in table.columns}
        for name, table in SQLModel.metadata.tables.items()
    }
    assert mapped == migrated


def _stored(mapped: object) -> str:
    match mapped:
        case Boolean():
            return "INTEGER"
        case Date():
            return "TEXT"
    return "INTEGER" if str(mapped) == "INTEGER" else "TEXT"


def test_every_table_is_strict_has_an_id_and_no_real(store: Store) -> None:
    for name, strict in ask(store.folder, "SELECT name, strict FROM pragma_table_list WHERE schema = 'main'"):
        if not str(name).startswith("sqlite_"):
            columns = ask(store.folder, f"SELECT name, type, pk FROM pragma_table_info('{name}')")  # noqa: S608 -- see above
            assert strict
            assert columns[0] == ("id", "INTEGER", 1)
            assert {kind for _name, kind, _key in columns} <= {"INTEGER", "TEXT"}


@pytest.mark.parametrize(
    "wrong",
    [
        "INSERT INTO sheet (year, indicators) VALUES (2026, '[]')",
        "INSERT INTO note (task_id, day, text) VALUES (1, '2026-02-30', '')",
        "UPDATE office SET id = 2",
        "UPDATE office SET sample = 2",
        "UPDATE office SET year = 'năm nay'",
        "UPDATE evidence SET digest = 'abc'",
        "UPDATE task SET due = '30/9/2026'",
    ],
)
def test_the_file_itself_refuses_what_can_not_be(folder: Path, wrong: str) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        tell(folder, wrong)


def test_the_first_release_knew_one_round_and_its_explanations_told_the_cause(folder: Path) -> None:
    tell(
        folder,
        "INSERT INTO answer (id, sheet_id, code, result, explanation) VALUES (7, 1, '1.2', NULL, 'Chờ số liệu')",
        "INSERT INTO answer (id, sheet_id, code, result, explanation) VALUES (9, 1, '2', '{\"count\": 1}', '')",
        "DELETE FROM answer WHERE id = 9",
    )
    with closing(Store.open(folder)) as store:
        sheet = store.sheets.of_year(2026)
        assert sheet is not None
        assert (sheet.stage, sheet.limits, sheet.steps, sheet.set_id) == (Stage.SCORING, {}, (), None)
        assert store.answers.of_rounds(sheet) == {each: {} for each in Round} | {Round.SELF: {"1.1": Answer(count=4)}}
        assert store.answers.explanations(sheet) == {
            "1.1": Explanation(cause="Đủ bốn báo cáo"),
            "1.2": Explanation(cause="Chờ số liệu"),
        }
        assert store.answers.history(sheet) == {"1.1": ((DAY, Answer(count=4)),)}
        assert store.log.entries(1000, until=DAY)[-1].who
        store.answers.set(sheet, "1.2", Answer(count=1))
    assert ask(folder, "SELECT id, code FROM answer") == [(1, "1.1"), (10, "1.2")]


def test_what_the_first_release_logged_of_an_explanation_is_still_told(folder: Path) -> None:
    with closing(Store.open(folder)) as store:
        lines = [(each.field, each.new) for each in store.log.entries(1000) if each.action == "Write explanation"]
    assert lines == [("Explanation", "Đủ bốn báo cáo")]


def test_the_file_of_the_first_release_opens_with_all_it_held(folder: Path) -> None:
    with closing(Store.open(folder)) as store:
        office, sheet = store.office.get(), store.sheets.of_year(2026)
        assert office is not None
        assert office.signatory == "Trần Thị Bưởi"
        assert sheet is not None
        assert store.answers.of(sheet) == {"1.1": Answer(count=4)}
        assert store.answers.explanations(sheet) == {"1.1": Explanation(cause="Đủ bốn báo cáo")}
        assert [document.name for document in store.evidence.of_sheet(sheet)["1.1"]] == ["Biên bản kiểm tra.pdf"]
        assert [(task.number, task.criteria) for task in store.tasks.all()] == [("1", ("1.1",)), ("2", ())]
        assert [note.text for note in store.tasks.all_notes()] == ["Đã trình ký"]
        assert [plan.document for plan in store.plans.all()] == [DOCUMENT]
        assert store.reports.words("2026-Q3") == {"I.1": "Đã ban hành kế hoạch."}
        assert store.periods.of_year(2026)[2].due == date(2026, 9, 17)
        assert len(store.log.entries(1000)) > 10


def test_the_file_of_the_second_release_opens_with_its_rounds_and_sets(folder: Path) -> None:
    shutil.copy(DATABASES / "v2.db", folder / "cchc.db")
    with closing(Store.open(folder)) as store:
        sheet, (old, new) = store.sheets.of_year(2026), store.sets.all()
        assert sheet is not None
        assert (sheet.stage, sheet.set_id, len(sheet.steps)) == (Stage.ASKED, old.id, 4)
        assert sheet.limits == {Stage.SETTLED: date(2026, 12, 15)}
        assert (old.issued, new.issued, new.replaces, new.mapping) == (DAY, None, old.id, {"1.1": "1.2"})
        assert [bool(entered) for entered in store.answers.of_rounds(sheet).values()] == [True, True, True, False]
        assert store.answers.explanations(sheet, Round.EXPLAINED)["1.1"].request == "Tính 1 điểm"
        assert store.evidence.of_round(sheet, Round.EXPLAINED).keys() == {"1.1"}


def test_the_file_of_the_third_release_opens_with_all_that_is_followed(folder: Path) -> None:
    shutil.copy(DATABASES / "v3.db", folder / "cchc.db")
    with closing(Store.open(folder)) as store:
        first, second = sorted(store.tasks.all(), key=lambda task: task.number)
        assert (first.person, first.room, first.rhythm, first.planned) == (
            "Lê Thị Đào",
            "Văn phòng",
            Rhythm.MONTHLY,
            DAY,
        )
        assert store.occurrences.all() == {
            first.id: (
                Done(first.id, "2026-08", DAY, "12/BC-UBND"),
                Done(first.id, "2026-09", DAY, reason="Không yêu cầu"),
            )
        }
        (extension,) = store.tasks.extensions()
        assert (extension.task_id, extension.until) == (second.id, date(2026, 10, 31))
        (incoming,) = store.incoming.all()
        assert second.started_by == incoming.id
        assert incoming.evidence_id == store.evidence.all()[0].id
        assert store.holidays.all().off == {date(2026, 9, 2)}
        assert store.steps.get() == (Step("Dự thảo", 3),)


def test_the_file_of_the_fourth_release_opens_with_its_efforts(folder: Path) -> None:
    shutil.copy(DATABASES / "v4.db", folder / "cchc.db")
    with closing(Store.open(folder)) as store:
        sheet = store.sheets.of_year(2026)
        assert sheet is not None
        assert store.efforts.of(sheet) == {("1.1", "thêm # báo cáo 1"): 6}


def test_the_file_of_the_fifth_release_opens_with_the_words_of_its_decisions(folder: Path) -> None:
    shutil.copy(DATABASES / "v5.db", folder / "cchc.db")
    with closing(Store.open(folder)) as store:
        old, new = store.sets.all()
        assert (old.sources, new.sources) == ({}, {"1.2": "trang 3"})


def test_a_task_of_an_earlier_release_is_followed_since_it_was_entered(folder: Path) -> None:
    tell(
        folder,
        "INSERT INTO task SELECT 50, NULL, title, deadline, number, section, leads, partners, deliverable, due, "
        "confirmed, binds_ward, source_page, source_text, finished, finished_note FROM task WHERE id = 1",
        "INSERT INTO log (at, who, action, way, tbl, row, subject, new) "
        "VALUES ('2026-03-04T09:00:00+07:00', '?', 'ADD_TASK', 'do', 'task', 50, '', '{}')",
    )
    with closing(Store.open(folder)) as store:
        assert {task.id: task.since for task in store.tasks.all()} == {1: DAY, 2: DAY, 50: date(2026, 3, 4)}


def test_a_file_brought_up_has_the_form_of_a_new_one(folder: Path, store: Store) -> None:
    Store.open(folder).close()
    form = "SELECT name, sql FROM sqlite_master ORDER BY name"
    assert ask(folder, form) == ask(store.folder, form)


def test_the_fixture_can_be_made_again(tmp_path: Path) -> None:
    this_release.make(tmp_path / "again")
    assert sound(tmp_path / "again")


def test_an_older_file_is_brought_up_and_a_copy_of_it_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    migrations(monkeypatch, ADDS_A_COLUMN)
    Store.open(folder).close()
    assert ask(folder, "SELECT author FROM note") == [("Lê Thị Đào",)]
    assert ask(folder, "PRAGMA user_version") == [(len(schema.scripts()),)]
    (copy,) = (folder / "backups").iterdir()
    assert copy.name.startswith("cchc-v1-")
    copy.rename(folder / "cchc.db")
    assert sound(folder)
    assert ask(folder, "PRAGMA user_version") == [(1,)]
    assert ask(folder, "PRAGMA application_id") == [(schema.APPLICATION_ID,)]
    assert ask(folder, "SELECT text FROM note") == [("Đã trình ký",)]


def test_rebuilding_a_table_keeps_what_refers_to_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    migrations(monkeypatch, REBUILDS_A_TABLE)
    Store.open(folder).close()
    assert ask(folder, "SELECT count(*) FROM task WHERE plan_id IN (SELECT id FROM plan)") == [(2,)]


@pytest.mark.parametrize(
    "broken",
    [
        ADDS_A_COLUMN + "\nINSERT INTO nowhere VALUES (1);",
        ADDS_A_COLUMN + "\nthis is no SQL",
        "DELETE FROM plan; -- its tasks would refer to nothing",
    ],
)
def test_a_failing_migration_leaves_the_old_file_untouched(
    folder: Path, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    migrations(monkeypatch, "CREATE TABLE passing (id INTEGER PRIMARY KEY) STRICT;", broken)
    refused(folder, MigrationError)
    monkeypatch.undo()
    Store.open(folder).close()


def test_a_file_of_a_later_version_is_left_alone(folder: Path) -> None:
    tell(folder, "PRAGMA user_version = 99")
    refused(folder, TooNewError)


@pytest.mark.parametrize(
    "owner", ["PRAGMA application_id = 7", "CREATE TABLE other (id INTEGER)", "PRAGMA user_version = 1"]
)
def test_another_programs_file_is_left_alone(tmp_path: Path, owner: str) -> None:
    tell(tmp_path, owner)
    refused(tmp_path, ForeignFileError)


def test_what_is_no_database_is_called_damaged(tmp_path: Path) -> None:
    (tmp_path / "cchc.db").write_bytes(b"PK\3\4 this was a workbook once" * 100)
    refused(tmp_path, DamagedError)


def test_damage_inside_is_found_before_anything_is_written(folder: Path) -> None:
    with closing(Store.open(folder)) as store:
        store.plans.import_plan(DOCUMENT, planned(200))
    size = (folder / "cchc.db").stat().st_size
    with (folder / "cchc.db").open("r+b") as file:
        file.seek(size // 2 // 4096 * 4096)
        file.write(b"\xff" * 4096)
    refused(folder, DamagedError)


def test_a_file_cut_short_is_damaged(folder: Path) -> None:
    with (folder / "cchc.db").open("r+b") as file:
        file.truncate(40_000)
    refused(folder, DamagedError)
