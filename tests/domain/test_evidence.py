from cchc_desktop.domain.evidence import Evidence


def test_the_ending_of_a_document_is_its_own_in_lower_case() -> None:
    names = ("Kế hoạch.PDF", "a.tar.gz", "không đuôi", ".ẩn")
    assert [Evidence(1, name, "", 0).suffix for name in names] == [".pdf", ".gz", "", ""]
