"""The evidence folder: each content once, under any name, whole or not there."""

import hashlib
import os
from pathlib import Path

import pytest

from cchc_desktop.store import EvidenceFileError, Sheet, Store, evidence_files
from tests.store.ward import Drop


def kept_files(store: Store) -> list[str]:
    return sorted(
        str(path.relative_to(store.folder)) for path in (store.folder / "evidence").rglob("*") if path.is_file()
    )


def refused(store: Store, sheet: Sheet, path: Path) -> str:
    with pytest.raises(EvidenceFileError) as told:
        store.evidence.attach(sheet, "1.1", path)
    assert store.evidence.all() == ()
    assert kept_files(store) == []
    return str(told.value)


def test_a_file_is_copied_under_the_digest_of_its_content(store: Store, sheet: Sheet, drop: Drop) -> None:
    source = drop("Kế hoạch 12.PDF")
    document = store.evidence.attach(sheet, "1.1", source)
    digest = hashlib.sha256(b"Quyet dinh").hexdigest()
    assert (document.name, document.digest, document.size) == ("Kế hoạch 12.PDF", digest, 10)
    assert kept_files(store) == [f"evidence/{digest[:2]}/{digest}.pdf"]
    source.unlink()
    assert store.evidence.path(document).read_bytes() == b"Quyet dinh"


def test_equal_content_is_kept_once_whatever_its_name(store: Store, sheet: Sheet, drop: Drop) -> None:
    first = store.evidence.attach(sheet, "1.1", drop("a.pdf"))
    assert store.evidence.attach(sheet, "1.2", drop("Bản sao.docx")) == first
    assert len(kept_files(store)) == 1


def test_equal_names_with_different_content_are_two_documents(store: Store, sheet: Sheet, drop: Drop) -> None:
    first = store.evidence.attach(sheet, "1.1", drop("a.pdf", b"1"))
    second = store.evidence.attach(sheet, "1.1", drop("a.pdf", b"2", folder="D"))
    assert store.evidence.of_sheet(sheet) == {"1.1": (first, second)}
    assert [store.evidence.path(each).read_bytes() for each in (first, second)] == [b"1", b"2"]


@pytest.mark.parametrize(
    ("name", "ending"),
    [
        ("Báo cáo kết quả thực hiện cải cách hành chính quý III " + "x" * 150 + ".pdf", ".pdf"),
        ("1. Kế hoạch tuyên truyền", ""),
        (".docx", ""),
        ("tệp..XLSX", ""),
        ("Quyết định.tar.gz", ".gz"),
    ],
)
def test_long_accented_and_odd_names_are_kept_as_they_are(
    store: Store, sheet: Sheet, drop: Drop, name: str, ending: str
) -> None:
    document = store.evidence.attach(sheet, "1.1", drop(name))
    assert document.name == name
    assert store.evidence.path(document).name == document.digest + ending


def test_a_name_from_a_mac_is_composed(store: Store, sheet: Sheet, drop: Drop) -> None:
    assert store.evidence.attach(sheet, "1.1", drop("Phu\u031bo\u031b\u0300ng.pdf")).name == "Phường.pdf"


def test_a_name_that_is_no_unicode_is_still_taken(store: Store, sheet: Sheet, drop: Drop) -> None:
    assert store.evidence.attach(sheet, "1.1", drop(os.fsdecode(b"b\xe9.pdf"))).name == "b?.pdf"


def test_content_that_came_back_under_another_ending_is_found(store: Store, sheet: Sheet, drop: Drop) -> None:
    store.evidence.attach(sheet, "1.1", drop("a.pdf"))
    store.undo()
    document = store.evidence.attach(sheet, "1.1", drop("a.txt"))
    assert store.evidence.path(document).read_bytes() == b"Quyet dinh"
    assert len(kept_files(store)) == 1


def test_a_copy_that_was_cut_short_by_someone_is_made_good(store: Store, sheet: Sheet, drop: Drop) -> None:
    document = store.evidence.attach(sheet, "1.1", drop("a.pdf"))
    store.evidence.path(document).write_bytes(b"Q")
    store.evidence.attach(sheet, "1.2", drop("a.pdf"))
    assert store.evidence.path(document).read_bytes() == b"Quyet dinh"


def test_an_empty_file_proves_nothing_and_is_told_by_its_name(store: Store, sheet: Sheet, drop: Drop) -> None:
    assert "Biên bản.pdf" in refused(store, sheet, drop("Biên bản.pdf", b""))


def test_a_vanished_file_is_told_by_its_name(store: Store, sheet: Sheet, tmp_path: Path) -> None:
    assert "Biên bản.pdf" in refused(store, sheet, tmp_path / "Biên bản.pdf")


def test_a_folder_is_no_file(store: Store, sheet: Sheet, tmp_path: Path) -> None:
    assert "folder" in refused(store, sheet, tmp_path)


def test_a_name_too_long_for_the_disk_is_told(store: Store, sheet: Sheet, tmp_path: Path) -> None:
    refused(store, sheet, tmp_path / ("x" * 5000))


def test_a_huge_file_is_refused_before_it_is_copied(store: Store, sheet: Sheet, tmp_path: Path) -> None:
    huge = tmp_path / "phim.mp4"
    with huge.open("wb") as file:
        file.truncate(evidence_files.MAX_MEGABYTES * 2**20 + 1)
    assert "500 MB" in refused(store, sheet, huge)


def test_a_drive_pulled_out_while_copying_leaves_nothing(
    store: Store, sheet: Sheet, drop: Drop, monkeypatch: pytest.MonkeyPatch
) -> None:
    # /proc/self/mem opens like a file and fails when it is read: what a pulled drive does.
    monkeypatch.setattr(Path, "is_file", lambda _self: True)
    refused(store, sheet, Path("/proc/self/mem"))


def test_what_a_power_cut_left_of_a_copy_is_swept_at_the_next_start(store: Store, sheet: Sheet, drop: Drop) -> None:
    document = store.evidence.attach(sheet, "1.1", drop("a.pdf"))
    left = store.folder / "evidence" / "0.partial"
    left.write_bytes(b"half")
    store.close()
    again = Store.open(store.folder)
    try:
        assert not left.exists()
        assert again.evidence.path(document).exists()
    finally:
        again.close()
