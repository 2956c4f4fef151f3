"""How Vietnamese reports say it: the building blocks of the made-up paragraphs."""

BODIES = (
    "Bộ Giao thông vận tải",
    "Sở Tài chính",
    "UBND huyện",
    "Cục Hàng hải",
    "Văn phòng Bộ",
    "Thành phố",
    "Đơn vị",
    "Tỉnh",
)
OPENINGS = (
    "Từ ngày 02/01/2017 đến ngày 06/7/2018, {body} được giao {T} nhiệm vụ",
    "Tổng số nhiệm vụ được giao là {T} nhiệm vụ",
    "Trong 6 tháng đầu năm 2019, {body} được giao {T} nhiệm vụ",
    "Năm 2018 có {T} nhiệm vụ được giao",
    "Tổng số nhiệm vụ giao: {T}",
    "Tính đến hết ngày 30/9/2020, {body} đã tiếp nhận {T} nhiệm vụ do Chính phủ, Thủ tướng Chính phủ giao",
    "Theo Báo cáo số 215/BC-VP ngày 12/7/2018, trong Quý II/2018 tổng số nhiệm vụ của {body} là {T}",
    "Thực hiện Nghị quyết số 01/NQ-CP, {body} có tổng cộng {T} nhiệm vụ phải thực hiện",
    "{body} được giao {T} nhiệm vụ (tăng 12 nhiệm vụ so với cùng kỳ năm 2017)",
    "Trong kỳ báo cáo, tổng số có {T} nhiệm vụ",
)
SOURCES = (
    (
        "nhiệm vụ Chính phủ giao",
        "nhiệm vụ Thủ tướng Chính phủ giao",
        "nhiệm vụ tại thông báo kết luận",
        "nhiệm vụ tại văn bản đến",
        "văn bản mật",
    ),
    ("nhiệm vụ do UBND tỉnh giao", "nhiệm vụ do Tỉnh ủy giao", "nhiệm vụ do HĐND tỉnh giao", "nhiệm vụ khác"),
    (
        "đề án",
        "nhiệm vụ thường kỳ theo chương trình công tác",
        "kiến nghị của địa phương",
        "nhiệm vụ đột xuất",
    ),
)
SOURCES_BEFORE = (
    "Chính phủ giao",
    "Thủ tướng Chính phủ giao",
    "Bộ trưởng giao",
    "các Thứ trưởng giao",
    "địa phương gửi",
)
LISTS = ("gồm", "bao gồm", "cụ thể là", "cụ thể:", "gồm:", "trong đó:", "trong đó", "chia ra:")
DONE = (
    "đã hoàn thành {D} nhiệm vụ{d}",
    "đã hoàn thành {D}{d}",
    "số nhiệm vụ đã hoàn thành là {D}{d}",
    "{D} nhiệm vụ đã hoàn thành{d}",
    "hoàn thành: {D} nhiệm vụ{d}",
    "đã thực hiện xong {D} nhiệm vụ{d}",
)
OPEN = (
    "chưa hoàn thành {O} nhiệm vụ{o}", "đang thực hiện {O} nhiệm vụ{o}", "còn {O} nhiệm vụ{o}",
    "còn lại {O} nhiệm vụ đang thực hiện{o}",
    "{O} nhiệm vụ chưa hoàn thành{o}", "đang triển khai: {O}{o}",
    "còn {O} nhiệm vụ đang trong quá trình thực hiện{o}",
)  # fmt: skip
DONE_LEAVES = (
    ("đúng hạn {a}{x}", "quá hạn {b}{y}", "không có thời hạn {c}{z}"),
    ("{a} nhiệm vụ đúng hạn{x}", "{b} nhiệm vụ quá hạn{y}", "{c} nhiệm vụ không có thời hạn{z}"),
    (
        "hoàn thành đúng hạn {a} nhiệm vụ{x}",
        "hoàn thành quá hạn {b} nhiệm vụ{y}",
        "hoàn thành nhưng không có thời hạn {c} nhiệm vụ{z}",
    ),
    ("hoàn thành đúng và trước hạn: {a}{x}", "hoàn thành trễ hạn: {b}{y}", "không thời hạn: {c}{z}"),
)
OPEN_LEAVES = (
    ("trong hạn {a}{x}", "quá hạn {b}{y}", "không có thời hạn {c}{z}"),
    ("{a} nhiệm vụ trong hạn{x}", "{b} nhiệm vụ quá hạn{y}", "{c} nhiệm vụ chưa có thời hạn{z}"),
    ("chưa đến hạn {a} nhiệm vụ{x}", "đã quá hạn {b} nhiệm vụ{y}", "thường xuyên {c} nhiệm vụ{z}"),
    (
        "{a} nhiệm vụ còn trong hạn{x}",
        "{b} nhiệm vụ chậm tiến độ{y}",
        "{c} nhiệm vụ không xác định thời hạn{z}",
    ),
)
SHARE = (
    " ({p})",
    " (chiếm {p})",
    " (đạt {p})",
    ", chiếm {p}",
    ", đạt tỷ lệ {p}",
    " (bằng {p})",
    " (tỷ lệ {p})",
    " ({p} tổng số)",
)
LEAF_SHARE = (" ({p})", " (chiếm {p})", " (bằng {p})")
OUTSIDE = ("xin rút {w} nhiệm vụ", "rút {w} nhiệm vụ", "đề nghị rút {w} nhiệm vụ")
MOVED = ("chuyển bộ khác {m} nhiệm vụ", "chuyển đơn vị khác {m} nhiệm vụ")
DISTRACTORS = (
    "Số nhiệm vụ giao tăng 12 nhiệm vụ so với cùng kỳ năm 2017 (tăng 8,9%).",
    "Tổ công tác đã làm việc với 12 bộ và 9 địa phương theo Quyết định số 1642/QĐ-TTg ngày 19/8/2016.",
    "Phấn đấu năm tới tỷ lệ hoàn thành đúng hạn đạt trên 95%, giảm tỷ lệ quá hạn xuống dưới 2%.",
    "Cuộc họp bắt đầu lúc 14h30 ngày 12/7, tại phòng 305; điện thoại 024.38221234.",
    "Kinh phí thực hiện là 1.250 triệu đồng, trong đó ngân sách 800 triệu đồng.",
    "Một số đơn vị còn chậm báo cáo như: Vụ Vận tải (chậm 3 ngày), Cục Đường sắt (chậm 5 ngày).",
    "Căn cứ Điều 12 và khoản 3 Điều 15 Nghị định số 30/2020/NĐ-CP, đơn vị gửi báo cáo trước ngày 20/01/2019.",
    "Trong đó có 02 đề án trọng điểm cần tập trung chỉ đạo trong giai đoạn 2016-2020.",
    "Tỷ lệ hoàn thành cùng kỳ năm trước là 71,5%, cao hơn 3,2 điểm phần trăm so với năm 2016.",
    "Đề nghị các đơn vị rà soát, xử lý dứt điểm từ 5 đến 7 nhiệm vụ trong Quý IV/2018.",
)  # fmt: skip
