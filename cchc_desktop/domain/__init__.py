"""What the officer works with: frozen values and pure functions. No Qt, no SQL, no files, no clock.

The words, code and screen:

    IndicatorSet bộ chỉ số · Indicator lĩnh vực, tiêu chí, tiêu chí thành phần · max_points điểm tối đa ·
    Answer kết quả, số liệu kê khai · Score, points điểm tự chấm · explanation giải trình ·
    Evidence tài liệu kiểm chứng · index, band chỉ số, xếp loại · Round lượt chấm, thẩm định · Stage bước của phiếu ·
    Plan kế hoạch, văn bản giao ·
    Task nhiệm vụ · leads, partners chủ trì, phối hợp · deliverable sản phẩm · Deadline thời hạn ·
    Standing tình trạng · Target chỉ tiêu · Office đơn vị · superior cơ quan cấp trên · Period kỳ báo cáo

What the domain says (why a leaf has its points, what is wrong with a row) is Vietnamese: it stands in
reports and sheets, whatever the language of the window.
"""
