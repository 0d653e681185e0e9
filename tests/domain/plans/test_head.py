"""A document's own facts, from heads of every make."""

from datetime import date

import pytest

from cchc_desktop.domain.blocks import Line
from cchc_desktop.domain.plans import PlanDocument
from tests.domain.plans.written import grid, plan, text

MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"


def document(lines: str) -> PlanDocument:
    return plan(text(lines)).document


def test_the_head_of_a_department_in_a_layout_table() -> None:
    read = plan(
        grid(
            "UBND TỈNH LÂM ĐỒNG / SỞ NỘI VỤ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc\n"
            "Số: 123/KH-SNV | Lâm Đồng, ngày 5 tháng 3 năm 2025"
        ),
        text("KẾ HOẠCH\nCải cách hành chính năm 2025\n\nThực hiện Kế hoạch số 12/KH-UBND của UBND tỉnh"),
    ).document
    assert read == PlanDocument(
        "123/KH-SNV", date(2025, 3, 5), "Sở Nội vụ tỉnh Lâm Đồng", "Kế hoạch", "Cải cách hành chính năm 2025"
    )


def test_a_letter_is_known_by_its_subject() -> None:
    read = document(f"""BỘ NỘI VỤ\n{MOTTO}
        Số: 581/BNV-CCHC
        V/v chế độ báo cáo cải cách hành chính
        Hà Nội, ngày 10 tháng 02 năm 2025
        Kính gửi: UBND các tỉnh""")
    assert (read.kind, read.title, read.issuer) == ("Công văn", "chế độ báo cáo cải cách hành chính", "Bộ Nội vụ")


def test_a_head_without_its_kind_takes_it_from_the_symbol() -> None:
    assert document("UBND QUẬN 3\nSố: 12/TB-UBND\n1. Việc").kind == "Thông báo"
    assert document("UBND QUẬN 3\nSố 12/ABC-XY\n1. Việc").kind == ""


def test_a_party_committees_head() -> None:
    read = document("""ĐẢNG BỘ THÀNH PHỐ HÀ NỘI
        ĐẢNG ỦY PHƯỜNG HOÀNG MAI
        *
        Số 12-KH/ĐU
        ĐẢNG CỘNG SẢN VIỆT NAM
        Hoàng Mai, ngày 05 tháng 8 năm 2025
        KẾ HOẠCH
        thực hiện công tác cải cách hành chính
        - Căn cứ Nghị quyết""")
    assert (read.number, read.issuer) == ("12-KH/ĐU", "Đảng ủy phường Hoàng Mai")
    assert read.title == "thực hiện công tác cải cách hành chính"


def test_a_draft_without_number_and_day() -> None:
    read = document(f"""ỦY BAN NHÂN DÂN\nPHƯỜNG HOÀNG MAI\n{MOTTO}
        Số:     /KH-UBND
        Hoàng Mai, ngày    tháng 12 năm 2025
        KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH
        CỦA PHƯỜNG HOÀNG MAI NĂM 2026
        Căn cứ Luật""")
    assert (read.number, read.date, read.issuer) == ("", None, "Ủy ban nhân dân phường Hoàng Mai")
    assert read.title == "CẢI CÁCH HÀNH CHÍNH CỦA PHƯỜNG HOÀNG MAI NĂM 2026"


def test_two_columns_run_together_are_parted_by_the_motto() -> None:
    read = document("""ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        XÃ ĐÔNG ANH Độc lập - Tự do - Hạnh phúc
        Số: 19/2025/QĐ-UBND Đông Anh, ngày 28/6/2025
        QUYẾT ĐỊNH
        Về việc ban hành Kế hoạch
        CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ ĐÔNG ANH
        Căn cứ Luật""")
    assert read == PlanDocument(
        "19/2025/QĐ-UBND", date(2025, 6, 28), "Ủy ban nhân dân xã Đông Anh", "Quyết định", "Về việc ban hành Kế hoạch"
    )


def test_a_decision_that_lost_its_head_names_its_issuer_under_the_title() -> None:
    read = document("""QUYẾT ĐỊNH
        BAN HÀNH KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH CỦA
        ỦY BAN NHÂN DÂN TỈNH

        CHỦ TỊCH ỦY BAN NHÂN DÂN
        TỈNH NGHỆ AN
        Căn cứ Luật""")
    assert read.issuer == "Ủy ban nhân dân tỉnh Nghệ An"
    assert read.title == "BAN HÀNH KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH CỦA ỦY BAN NHÂN DÂN TỈNH"


def test_a_damaged_head_is_read_as_far_as_it_goes() -> None:
    read = document("""UY BAN NHAN DAN THANH PHO HA NOI
        CÔNG HOÀ XÃ HÔI CHỦ NGHĨA VIÊT NAM
        Đôc lâp - Tư do - Hanh phúc
        230/KH-UBND
        Hà Nội,ngày 09tháng 8năm2021
        KẾ HOẠCH
        Cải cách hành chính
        I. MỤC ĐÍCH""")
    assert (read.number, read.date) == ("230/KH-UBND", date(2021, 8, 9))
    assert read.issuer == "Ủy ban nhân dân thanh pho Ha Noi"


@pytest.mark.parametrize(
    "under",
    [
        "Số: 45/TB-UBND\nAn Bình, ngày 12 tháng 3 năm 2026",
        "An Bình, ngày 12/3/2026\nSố 45/TB-UBND",
        "(Số 45/TB-UBND ngày 12 tháng 3 năm 2026)",
        "(Số: 45/TB-UBND, ngày 12/03/2026)",
    ],
)
def test_number_and_date_may_stand_under_the_title(under: str) -> None:
    read = document(f"""ỦY BAN NHÂN DÂN
        PHƯỜNG AN BÌNH
        THÔNG BÁO
        Kết luận của Chủ tịch tại cuộc họp giao ban
        {under}
        Ngày 10 tháng 3 năm 2026, Chủ tịch chủ trì họp.""")
    assert (read.number, read.date) == ("45/TB-UBND", date(2026, 3, 12))
    assert read.title == "Kết luận của Chủ tịch tại cuộc họp giao ban"


def test_the_date_may_stand_over_the_signature() -> None:
    read = document("""KẾ HOẠCH
        Cải cách hành chính
        I. MỤC ĐÍCH
        Ngày 01/01/2026 bắt đầu.
        An Bình, ngày 12 tháng 3 năm 2026
        CHỦ TỊCH""")
    assert read.date == date(2026, 3, 12)


def test_an_invitation_is_known_by_its_kind() -> None:
    read = document("""SỞ NỘI VỤ
        Số: 32/GM-SNV
        GIẤY MỜI
        Dự hội nghị
        Kính gửi: UBND các xã""")
    assert (read.kind, read.title, read.issuer) == ("Giấy mời", "Dự hội nghị", "Sở Nội vụ")


def test_the_day_of_the_electronic_signature_stands_in_for_a_lost_date() -> None:
    assert document("Ngày ký: 28/06/2024 10:20\nKẾ HOẠCH\nA việc").date == date(2024, 6, 28)


def test_an_impossible_day_is_none() -> None:
    assert document("Hà Nội, ngày 31 tháng 02 năm 2025\nKẾ HOẠCH\nA việc").date is None


@pytest.mark.parametrize(
    ("head", "issuer"),
    [
        ("UBND QUẬN BA ĐÌNH\nPHÒNG TÀI CHÍNH - KẾ HOẠCH", "Phòng Tài chính - Kế hoạch quận Ba Đình"),
        ("UBND QUẬN BA ĐÌNH\nPHÒNG NỘI VỤ QUẬN BA ĐÌNH", "Phòng Nội vụ quận Ba Đình"),
        ("UBND QUẬN 3\nVĂN PHÒNG", "Văn phòng Ủy ban nhân dân Quận 3"),
        ("BỘ NỘI VỤ\nCỤC VĂN THƯ", "Cục Văn thư"),
        ("VĂN PHÒNG HĐND VÀ UBND", "Văn phòng HĐND và UBND"),
        ("Ủy ban nhân dân Quận 3", "Ủy ban nhân dân Quận 3"),
        ("QUẬN ỦY HOÀNG MAI", "Quận ủy Hoàng Mai"),
        ("ỦY BAN NHÂN DÂN", ""),
        ("ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HẢI PHÒNG", "Ủy ban nhân dân thành phố Hải Phòng"),
        ("ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HẢI PHÒNG\nVĂN PHÒNG", "Văn phòng Ủy ban nhân dân thành phố Hải Phòng"),
        ("UBND THÀNH PHỐ HẢI PHÒNG SỞ NỘI VỤ", "Sở Nội vụ thành phố Hải Phòng"),
        ("ỦY BAN NHÂN DÂN\nPHƯỜNG AN PHÒNG", "Ủy ban nhân dân phường An Phòng"),
        ("ỦY BAN NHÂN DÂN\nXÃ TRUNG TÂM", "Ủy ban nhân dân xã Trung Tâm"),
        ("UBND XÃ BỘ TRẠCH\nPHÒNG VĂN HÓA - XÃ HỘI", "Phòng Văn hóa - Xã hội xã Bộ Trạch"),
        ("THỦ TƯỚNG CHÍNH PHỦ", "Thủ tướng Chính phủ"),
        ("TỔNG CỤC HẢI QUAN", "Tổng cục Hải quan"),
        ("UBND PHƯỜNG TÂY SƠN\nPHỤ LỤC NHIỆM VỤ TRỌNG TÂM", "Ủy ban nhân dân phường Tây Sơn"),
        ("PHỤ LỤC I\nUBND PHƯỜNG TÂY SƠN", "Ủy ban nhân dân phường Tây Sơn"),
        ("1; Việc A; Sở Nội vụ", ""),
        ("Sở Nội vụ: báo cáo quý I", ""),
    ],
)
def test_issuers_are_spelt_as_names_are(head: str, issuer: str) -> None:
    assert document(f"{head}\nKẾ HOẠCH\nA việc").issuer == issuer


def test_the_body_knows_how_the_issuer_is_spelt() -> None:
    read = document("UBND THÀNH PHỐ THỦ ĐỨC\nKẾ HOẠCH\nA việc\nCăn cứ\nUBND Thành phố Thủ Đức ban hành")
    assert read.issuer == "Ủy ban nhân dân Thành phố Thủ Đức"


def test_the_body_names_an_issuer_nothing_else_does() -> None:
    read = document("KẾ HOẠCH\nA việc\n\nCăn cứ Luật\nUBND phường Hoàng Mai xây dựng và ban hành Kế hoạch như sau:")
    assert read.issuer == "Ủy ban nhân dân phường Hoàng Mai"


def test_the_line_over_an_annex_fills_in_what_the_head_lacks() -> None:
    read = document("""KẾ HOẠCH
        A việc
        1. Thực hiện (ban hành kèm theo Quyết định số 1033/QĐ-UBND ngày 01 tháng 4 năm 2024 của UBND Thành phố).
        Phụ lục
        Phân công
        (Kèm theo Quyết định số 5/QĐ-UBND ngày 1 tháng 1 năm 2024)
        (Kèm theo Kế hoạch số 219 /KH-UBND ngày 28 tháng 6
        năm 2024 của Chủ tịch Ủy ban nhân dân Quận 3)""")
    assert read == PlanDocument("219/KH-UBND", date(2024, 6, 28), "Ủy ban nhân dân Quận 3", "Kế hoạch", "A việc")


def test_an_annex_without_a_title_or_an_issuer_says_the_rest() -> None:
    read = document("(Kèm theo Kế hoạch số 2/KH-UBND ngày 28/6/2024)")
    assert (read.number, read.issuer, read.title) == ("2/KH-UBND", "", "")


def test_a_title_ends_where_other_letters_bold_or_the_body_begin() -> None:
    lines = (Line("KẾ HOẠCH", bold=True), Line("Dòng một", bold=True), Line("dòng hai", bold=True), Line("Thân bài."))
    assert plan(lines).document.title == "Dòng một dòng hai"
    assert document("KẾ HOẠCH\nTên gọi.\nThân bài").title == "Tên gọi."
    assert document("KẾ HOẠCH\nTÊN GỌI\nThân bài").title == "TÊN GỌI"
    assert document("KẾ HOẠCH\n" + "\n".join(["Tên dài"] * 9)).title == " ".join(["Tên dài"] * 6)
    assert document("KẾ HOẠCH\n" + "dài " * 150).title == ""


def test_nothing_is_read_from_nothing() -> None:
    assert plan().document == PlanDocument()


def test_the_day_of_a_meeting_or_of_a_span_is_not_the_documents() -> None:
    assert document("Giấy mời họp ngày 22/7/2025\nGIẤY MỜI\nDự họp").date is None
    assert document("LỊCH CÔNG TÁC\n(Từ ngày 03/11/2025 đến ngày 07/11/2025)\nKẾ HOẠCH\nA việc").date is None


def test_the_heads_own_number_goes_before_one_that_is_only_mentioned() -> None:
    read = document("""Quyết định số 1961/2025/QĐ-UBND
        ỦY BAN NHÂN DÂN TỈNH KIÊN GIANG
        CỘNG HỊA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Số: 1961/QĐ-UBND
        QUYẾT ĐỊNH
        Về việc ban hành Quy chế""")
    assert (read.number, read.issuer) == ("1961/QĐ-UBND", "Ủy ban nhân dân tỉnh Kiên Giang")


def test_a_group_of_somebody_higher_issues_in_its_own_name() -> None:
    assert document("TỔ CÔNG TÁC CẢI CÁCH THỦ TỤC\nCỦA THỦ TƯỚNG CHÍNH PHỦ\nKẾ HOẠCH\nA việc").issuer == (
        "Tổ công tác Cải cách thủ tục của Thủ tướng Chính phủ"
    )


def test_a_title_ends_before_the_sentence_under_it() -> None:
    read = document("""SỞ NỘI VỤ
        KẾ HOẠCH
        Cải cách hành chính năm 2025
        Nội dung, phân công và tiến độ như sau:""")
    assert read.title == "Cải cách hành chính năm 2025"


def test_a_letter_is_known_by_whom_it_is_to() -> None:
    assert document("BỘ NỘI VỤ\nSố: 7019/BNV-TCCV\nKính gửi: UBND các tỉnh\n1. Việc").kind == "Công văn"


@pytest.mark.parametrize(
    "subject",
    [
        "V/v đôn đốc thực hiện\nnhiệm vụ cải cách\nhành chính",
        "V/v triển khai Kế hoạch\nsố 12/KH-UBND\nngày 05/01/2026 của UBND\ntỉnh",
        "V/v báo cáo Chỉ số\nPAR INDEX",
    ],
)
def test_the_subject_of_a_letter_is_read_however_its_column_broke_it(subject: str) -> None:
    read = document(f"""UBND TỈNH BÌNH AN\nSỞ NỘI VỤ\nSố: 345/SNV-CCHC
        {subject}
        {MOTTO}
        Bình An, ngày 05 tháng 10 năm 2026
        Kính gửi: UBND các xã, phường""")
    assert read.title == subject.removeprefix("V/v ").replace("\n", " ")
    assert (read.number, read.date) == ("345/SNV-CCHC", date(2026, 10, 5))


def test_where_nothing_ends_the_subject_only_what_goes_on_in_small_letters_is_its() -> None:
    subject = (
        "V/v đôn đốc nhiệm vụ\ncải cách hành chính\nĐề nghị các phường báo cáo.\nHết một.\nHết hai.\nHết ba.\nBốn."
    )
    assert document(f"SỞ NỘI VỤ\nSố: 345/SNV-CCHC\n{subject}").title == "đôn đốc nhiệm vụ cải cách hành chính"


def test_a_letter_mentioned_in_the_body_is_not_its_own_subject() -> None:
    read = document(f"""UBND PHƯỜNG AN KHÊ\n{MOTTO}\nKẾ HOẠCH\nKiểm tra công vụ
        Căn cứ Công văn số 12/SNV
        V/v kiểm tra công vụ""")
    assert (read.kind, read.title) == ("Kế hoạch", "Kiểm tra công vụ")


@pytest.mark.parametrize(
    "said", ["Thời gian: 8 giờ 00, ngày 02 tháng 10 năm 2025", "Hôm nay, vào hồi 8 giờ ngày 02/10/2025, tại phòng họp"]
)
def test_the_day_of_minutes_is_that_of_the_meeting(said: str) -> None:
    head = f"ỦY BAN NHÂN DÂN\nPHƯỜNG AN KHÊ\n{MOTTO}\nBIÊN BẢN\nHọp giao ban tháng 9\n"
    read = plan(text(f"{head}{said}\nĐịa điểm: Hội trường\nChủ trì: Ông Trần Văn Bình\n1. Kết quả: tốt."))
    assert (read.document.title, read.document.date) == ("Họp giao ban tháng 9", date(2025, 10, 2))
    assert [problem.text for problem in read.problems] == ["Không tìm thấy nhiệm vụ nào trong văn bản"]


def test_an_annex_under_a_title_of_others_is_issued_by_whom_the_line_over_it_names() -> None:
    read = document("""Phụ lục I
        DANH MỤC NHIỆM VỤ UBND TỈNH GIAO ĐÃ QUÁ HẠN
        (Kèm theo Công văn số 65/VPUBND-TH ngày 05 tháng 5 năm 2026 của Văn phòng UBND tỉnh Lào Cai)""")
    assert (read.number, read.kind, read.issuer) == ("65/VPUBND-TH", "Công văn", "Văn phòng UBND tỉnh Lào Cai")
    assert read.title == "DANH MỤC NHIỆM VỤ UBND TỈNH GIAO ĐÃ QUÁ HẠN"


def test_the_ground_in_brackets_under_a_title_is_none_of_it() -> None:
    read = document("""KẾ HOẠCH
        Cải cách hành chính năm 2026 của đặc khu
        (Thực hiện Kế hoạch số 1188/KH-UBND ngày 26/12/2025 của UBND tỉnh An Giang)""")
    assert read.title == "Cải cách hành chính năm 2026 của đặc khu"


def test_a_kind_alone_on_its_line_heads_where_a_font_made_its_capitals() -> None:
    read = document("""uỷ ban nhân dân
        xã mường la
        Số: 22/KH-UBND
        kế hoạch
        Thực hiện quy chế dân chủ ở cơ sở
        năm 2026

        I. Mục đích""")
    assert (read.kind, read.title) == ("Kế hoạch", "Thực hiện quy chế dân chủ ở cơ sở năm 2026")


def test_a_kind_in_capitals_goes_before_one_alone_on_its_line_above() -> None:
    read = document("""Loại văn bản
        Chỉ thị
        ỦY BAN NHÂN DÂN XÃ CẨM DUỆ
        THÔNG BÁO
        Về việc niêm yết danh sách""")
    assert (read.kind, read.issuer) == ("Thông báo", "Ủy ban nhân dân xã Cẩm Duệ")
