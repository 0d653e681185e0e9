"""Makes tests/data/databases/v<version>.db: a data file as this release writes it.

Run once for each release that changes the schema, when it is released, and never again afterwards:
`python -m tests.store.this_release`.
"""

import shutil
import tempfile
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.explanations import Explanation, Reason
from cchc_desktop.domain.following import Incoming, Step
from cchc_desktop.domain.office import usual
from cchc_desktop.domain.periods import usual_periods, with_due
from cchc_desktop.domain.rounds import Round, Stage
from cchc_desktop.domain.tasks import Rhythm
from cchc_desktop.store import Sheet, Store
from cchc_desktop.store.schema import scripts
from tests.store.ward import DAY, DOCUMENT, indicators, planned

_NOW = datetime(2026, 9, 15, 10, 0, tzinfo=timezone(timedelta(hours=7)))


def make(folder: Path) -> None:
    """A little of everything a store holds."""
    with closing(Store.open(folder, now=lambda: _NOW)) as store:
        office = usual("UBND phường Hoàng Mai", "Sở Nội vụ thành phố Hà Nội", 2026)
        store.office.save(replace(office, signatory="Trần Thị Bưởi"))
        store.periods.save(with_due(usual_periods(2026)[2], date(2026, 9, 17)))
        old = store.sets.issue(store.sets.add(indicators(), source="Bộ thử.docx"))
        store.sets.add(
            indicators("Bộ mới"),
            replaces=old.id,
            mapping={"1.1": "1.2"},
            doubts={"1.2": ("Chưa rõ.",)},
            sources={"1.2": "trang 3"},
        )
        sheet = store.sheets.create(2026, indicators(), old.id)
        store.answers.set(sheet, "1.1", Answer(count=4))
        store.answers.explain(sheet, "1.1", Explanation(cause="Đủ bốn báo cáo"))
        store.efforts.set(sheet, "1.1", "thêm # báo cáo 1", 6)
        proof = folder / "Biên bản kiểm tra.pdf"
        proof.write_bytes(b"%PDF-1.4")
        store.plans.import_plan(DOCUMENT, planned(2), proof)
        first, _second = store.tasks.all()
        store.tasks.save(replace(first, criteria=("1.1",)))
        store.tasks.add_note(first.id, DAY, "Đã trình ký")
        store.evidence.attach_to_task(first, store.evidence.attach(sheet, "1.1", proof))
        store.reports.write_words("2026-Q3", "I.1", "Đã ban hành kế hoạch.")
        _follow(store)
        _verify(store, store.sheets.set_limit(sheet, Stage.SETTLED, date(2026, 12, 15)))
        store.set_sample_today(DAY)


def _verify(store: Store, sheet: Sheet) -> None:
    """The sheet's way up to the explanations."""
    for stage in (Stage.SUBMITTED, Stage.SETTLED, Stage.VERIFYING):
        sheet = store.sheets.advance(sheet, stage)
    store.answers.set(sheet, "1.1", Answer(points=Decimal("0.5"), reason="Thiếu một báo cáo"), Round.FIRST)
    sheet = store.sheets.advance(sheet, Stage.ASKED)
    store.answers.set(sheet, "1.1", Answer(count=4), Round.EXPLAINED)
    said = Explanation(Reason.NO_EVIDENCE, "Mục 1.1", "Gửi thiếu", "Đã gửi lại", "Tính 1 điểm")
    store.answers.explain(sheet, "1.1", said, Round.EXPLAINED)
    store.evidence.attach(sheet, "1.1", store.evidence.all()[0], Round.EXPLAINED)


def _follow(store: Store) -> None:
    """What comes back, what came in, more time, days off and steps."""
    first, second = store.tasks.all()
    store.tasks.save_all([replace(first, person="Lê Thị Đào", room="Văn phòng", rhythm=Rhythm.MONTHLY, planned=DAY)])
    store.occurrences.give(first, "2026-08", DAY, "12/BC-UBND")
    store.occurrences.let_go(first, "2026-09", "Không yêu cầu")
    store.tasks.extend(second, date(2026, 10, 31), "Công văn số 9/UBND")
    incoming = Incoming(0, "7/QĐ-UBND", DAY, DAY, "UBND thành phố", "giao biên chế")
    store.incoming.start(second, replace(incoming, id=store.incoming.add(incoming, store.evidence.all()[0])))
    store.holidays.set_day(date(2026, 9, 2), off=True, title="Quốc khánh")
    store.steps.save([Step("Dự thảo", 3)])


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        make(Path(made))
        shutil.copy(Path(made) / "cchc.db", Path(__file__).parents[1] / "data" / "databases" / f"v{len(scripts())}.db")
