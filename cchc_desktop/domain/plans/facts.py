"""What a document says of one task: the columns of a table, the labels of prose."""

import enum


class Fact(enum.Enum):
    """One thing said of a task; the value is the usual head of its column."""

    NUMBER = "STT"
    SECTION = "lĩnh vực"
    TITLE = "nội dung"
    CONTENT = "nội dung cụ thể"
    """What a task that has its name already consists of."""
    OBJECT = "đối tượng"
    """Who is inspected, trained or asked: never who does it."""
    LEADS = "chủ trì"
    PARTNERS = "phối hợp"
    DELIVERABLE = "sản phẩm"
    START = "bắt đầu"
    DEADLINE = "thời gian"
    NOTE = "ghi chú"
