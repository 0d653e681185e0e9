"""cchc-desktop report: a period's report as PDF."""

import argparse
import tempfile
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from cchc_desktop.domain.periods import Period, period_code
from cchc_desktop.domain.problems import Trouble
from cchc_desktop.paths import Paths

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cchc_desktop.store import Store

_SAMPLE_PERIOD = "2026-Q3"


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command."""
    parser = commands.add_parser("report", help="lập báo cáo của một kỳ thành tệp PDF")
    parser.add_argument("--period", required=True, metavar="2026-Q3", help="kỳ: 2026-Q1, 2026-6T, 2026-Q3 hoặc 2026-N")
    parser.add_argument("--out", required=True, type=Path, metavar="TỆP.pdf")
    place = parser.add_mutually_exclusive_group()
    place.add_argument("--folder", type=Path, help="thư mục dữ liệu")
    place.add_argument("--sample", action="store_true", help="dùng phường mẫu")
    parser.add_argument("--as-of", type=date.fromisoformat, metavar="NGÀY", help="tính đến ngày, dạng 2026-09-15")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> dict[str, object]:
    """Write the file; the answer says where, how many pages, and what was still missing."""
    code = period_code(arguments.period)
    if code is None:
        raise Trouble(f"Không có kỳ báo cáo “{arguments.period}”: các kỳ là 2026-Q1, 2026-6T, 2026-Q3 và 2026-N.")
    with _opened(arguments.folder, sample=arguments.sample) as store:
        return _write(store, code, arguments.out, arguments.as_of)


def write_sample(out: Path) -> dict[str, object]:
    """The main job on the sample ward."""
    out.parent.mkdir(parents=True, exist_ok=True)
    with _opened(None, sample=True) as store:
        return _write(store, _SAMPLE_PERIOD, out, None)


def _write(store: "Store", code: str, out: Path, as_of: date | None) -> dict[str, object]:
    from cchc_desktop import gathering
    from cchc_desktop.reports import pdf, quarterly

    if out.suffix.lower() != ".pdf":
        raise Trouble(f"Chưa lập được tệp dạng “{out.suffix or out.name}”. Đặt tên tệp có đuôi .pdf.")
    facts = gathering.report_facts(store, _period(store, code), as_of or store.today)
    pages = pdf.render(quarterly.quarterly(facts), out)
    problems = [{"where": problem.where, "text": problem.text} for problem in quarterly.missing(facts)]
    return {"file": str(out.resolve()), "pages": pages, "period": code, "problems": problems}


def _period(store: "Store", code: str) -> Period:
    period = store.periods.get(code)
    if period is None:
        raise Trouble(f"Không có kỳ báo cáo {code}. Xem các kỳ trong Thiết lập.")
    return period


@contextmanager
def _opened(folder: Path | None, *, sample: bool) -> "Iterator[Store]":
    """The store named, which must hold an office already; for the sample a throw-away one."""
    from cchc_desktop.sample import make
    from cchc_desktop.store import Store

    if sample:
        with tempfile.TemporaryDirectory(prefix="cchc-mau-") as place:
            make(Path(place))
            with closing(Store.open(Path(place))) as store:
                yield store
        return
    place_of_data = folder or Paths.of_this_user().data
    if not (place_of_data / "cchc.db").is_file():
        raise Trouble(f"Thư mục {place_of_data} chưa có dữ liệu. Mở chương trình và nhập đơn vị trước.")
    with closing(Store.open(place_of_data)) as store:
        yield store
