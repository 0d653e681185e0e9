"""Areas and sections find their part of the outline by their words, whatever the set or the plan."""

import pytest

from cchc_desktop.reports.quarterly.fields import Duty, Field, duty_of, field_of


@pytest.mark.parametrize(
    ("title", "field"),
    [
        ("CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH", Field.DIRECTION),
        ("I. Công tác chỉ đạo, điều hành CCHC", Field.DIRECTION),
        ("TỔ CHỨC THỰC HIỆN VBQPPL", Field.INSTITUTIONS),
        ("Xây dựng và tổ chức thực hiện văn bản quy phạm pháp luật", Field.INSTITUTIONS),
        ("II. Cải cách thể chế", Field.INSTITUTIONS),
        ("TTHC VÀ CƠ CHẾ MỘT CỬA, MỘT CỬA LIÊN THÔNG", Field.PROCEDURES),
        ("Cải cách thủ tục hành chính", Field.PROCEDURES),
        ("Cải cách tổ chức bộ máy hành chính nhà nước", Field.ORGANISATION),
        ("NÂNG CAO CHẤT LƯỢNG ĐỘI NGŨ", Field.CIVIL_SERVICE),
        ("Cải cách chế độ công vụ", Field.CIVIL_SERVICE),
        ("QUẢN LÝ TÀI CHÍNH", Field.FINANCE),
        ("Cải cách tài chính công", Field.FINANCE),
        ("HIỆN ĐẠI HÓA HÀNH CHÍNH", Field.DIGITAL),
        ("XÂY DỰNG, PHÁT TRIỂN CHÍNH QUYỀN SỐ", Field.DIGITAL),
        ("TÁC ĐỘNG ĐẾN PHÁT TRIỂN KT-XH", Field.EFFECTS),
        ("ĐIỀU TRA XÃ HỘI HỌC, TÁC ĐỘNG CỦA CCHC", Field.EFFECTS),
        ("Nâng cao hiệu quả khảo sát sự hài lòng của người dân và điều tra cán bộ, công chức", Field.EFFECTS),
        ("AN NINH, TRẬT TỰ", None),
        ("", None),
    ],
)
def test_a_title_belongs_to_the_field_it_names_first(title: str, field: Field | None) -> None:
    assert field_of(title) is field


@pytest.mark.parametrize(
    ("title", "duty"),
    [
        ("Kiểm tra, tự kiểm tra CCHC", Duty.INSPECTION),
        ("Hội thi tìm hiểu cải cách hành chính", Duty.COMMUNICATION),
        ("Sáng kiến, giải pháp mới trong CCHC", Duty.INITIATIVES),
        ("Chế độ báo cáo CCHC", None),
    ],
)
def test_direction_is_divided_by_duty(title: str, duty: Duty | None) -> None:
    assert duty_of(title) is duty
