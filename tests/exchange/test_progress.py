"""How far a reading has come is told, and it can be stopped."""

from pathlib import Path

import pytest

from cchc_desktop.exchange.progress import Cancelled, Progress, stopped
from cchc_desktop.exchange.reading import read_blocks
from tests.exchange.office_files import write_word, write_workbook
from tests.exchange.pdf_files import write_pdf

HEAD = ["STT", "Nội dung", "Chủ trì", "Phối hợp", "Sản phẩm", "Thời gian"]
ROWS = [HEAD, *([str(n), "Tuyên truyền", "Phòng VH-XH", "Công an", "Kế hoạch", "Quý I/2026"] for n in range(1, 120))]


def written(folder: Path, suffix: str) -> Path:
    path = folder / f"plan{suffix}"
    match suffix:
        case ".docx":
            return write_word(path, ["KẾ HOẠCH"], ROWS)
        case ".xlsx":
            return write_workbook(path, ["KẾ HOẠCH"], ROWS)
        case ".pdf":
            return write_pdf(path, ["KẾ HOẠCH"], ROWS)
    path.write_text("\f".join("\t".join(row) for row in ROWS), encoding="utf-8")
    return path


@pytest.mark.parametrize("suffix", [".docx", ".xlsx", ".pdf", ".txt"])
def test_a_reading_tells_how_far_it_has_come(tmp_path: Path, suffix: str) -> None:
    heard: list[Progress] = []
    read_blocks(written(tmp_path, suffix), heard.append)
    assert len(heard) > 1
    assert [each.done for each in heard] == sorted(each.done for each in heard)
    assert all(0 <= each.done <= each.whole for each in heard)
    assert heard[0].pages is (suffix in {".pdf", ".txt"})


@pytest.mark.parametrize("suffix", [".docx", ".xlsx", ".pdf", ".txt"])
def test_whoever_listens_may_stop_it(tmp_path: Path, suffix: str) -> None:
    heard: list[Progress] = []

    def listen(progress: Progress) -> None:
        heard.append(progress)
        if len(heard) > 1:
            raise stopped()

    with pytest.raises(Cancelled, match="cancelled"):
        read_blocks(written(tmp_path, suffix), listen)
    assert len(heard) == 2
