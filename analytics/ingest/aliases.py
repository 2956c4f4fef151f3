"""The headings under which real lists keep each field, the most telling first."""

from analytics.model.text import fold_key

_HEADINGS: dict[str, tuple[str, ...]] = {
    "task_id": (
        "Mã nhiệm vụ", "ID nhiệm vụ", "Số phiếu giao việc/Số nhiệm vụ", "Số phiếu giao việc", "Số nhiệm vụ",
        "Số phiếu", "Mã NV", "Task code", "Task number", "Task no",
    ),
    "title": (
        "Tên nhiệm vụ", "Nội dung nhiệm vụ", "Nhiệm vụ", "Nội dung nhiệm vụ được giao", "Nhiệm vụ được giao",
        "Nội dung công việc", "Tên công việc", "Nội dung", "Ý kiến chỉ đạo", "Nội dung chỉ đạo", "Trích yếu",
        "Task", "Task name", "Task title", "Name", "Description",
    ),
    "document_no": (
        "Số ký hiệu", "Số, ký hiệu của VB", "Số/Ký hiệu", "Số, ký hiệu văn bản", "Số ký hiệu văn bản",
        "Số văn bản", "Số VB", "Document number", "Document",
    ),
    "document_date": ("Ngày ban hành", "Ngày văn bản", "Ngày VB", "Ngày ban hành văn bản", "Issued on"),
    "source": ("Nguồn chỉ đạo", "Nguồn gốc", "Nguồn giao", "Nguồn", "Loại văn bản", "Assigned through"),
    "assigning_body": (
        "Cơ quan giao", "Cơ quan giao nhiệm vụ", "Người giao nhiệm vụ", "Người giao", "Lãnh đạo Bộ chỉ đạo",
        "Bộ trưởng chỉ đạo", "Cơ quan chỉ đạo", "Đơn vị giao", "Assigned by", "Assigner",
    ),
    "leader": ("Lãnh đạo Bộ phụ trách", "Lãnh đạo phụ trách", "Lãnh đạo Bộ", "Lãnh đạo", "Leader in charge"),
    "field": ("Lĩnh vực", "Sector", "Area"),
    "lead_units": (
        "Đơn vị chủ trì", "Đơn vị chủ trì thực hiện", "Cơ quan chủ trì", "Đơn vị/Cá nhân chủ trì",
        "Đơn vị /Cá nhân đầu mối", "Đơn vị đầu mối", "Chủ trì", "Đơn vị thực hiện", "Cơ quan thực hiện",
        "Lead unit", "Unit", "Lead", "Lead department", "Department", "Responsible unit",
    ),
    "cooperating_units": (
        "Đơn vị phối hợp", "Cơ quan phối hợp", "Đơn vị/Cá nhân phối hợp", "Phối hợp", "Phòng ban phối hợp",
        "Cooperating unit", "Supporting units", "Cooperating departments",
    ),
    "assigned_on": (
        "Ngày giao", "Ngày giao nhiệm vụ", "Ngày chỉ đạo", "Ngày tạo", "Ngày thực hiện", "Assigned date",
        "Assigned", "Assigned at", "Start date", "Opened on",
    ),
    "original_due_on": (
        "Gia hạn - Mốc cũ", "Mốc cũ", "Thời hạn ban đầu", "Hạn ban đầu", "Thời hạn cũ", "Hạn cũ",
        "Original due date", "Original deadline",
    ),
    "due_on": (
        "Thời hạn hoàn thành", "Thời hạn HT", "Hạn hoàn thành", "Thời hạn xử lý", "Hạn xử lý", "Thời hạn",
        "Hạn", "Thời hạn điều chỉnh", "Thời hạn mới", "Thời hạn gia hạn",
        "Thời gian hoàn thành", "Due date", "Deadline", "Due", "Due at",
    ),
    "due_text": ("Thời hạn ghi trong văn bản", "Deadline text"),
    "extensions": ("Gia hạn - Số lần", "Số lần gia hạn", "Number of extensions"),
    "completed_on": (
        "Ngày hoàn thành", "Ngày hoàn thành thực tế", "Ngày HT", "Hạn thực tế", "Completed", "Completed at",
        "Completion date", "Date completed", "Done on",
    ),
    "reported_status": (
        "Trạng thái nhiệm vụ", "Trạng thái", "Tình trạng", "Tình hình thực hiện", "Mức độ hoàn thành",
        "Status", "State",
    ),
    "result": ("Kết quả thực hiện", "Kết quả", "Yêu cầu sản phẩm", "Sản phẩm", "Outcome", "Results"),
    "note": (
        "Ghi chú", "Khó khăn", "Khó khăn, vướng mắc", "Đề xuất", "Đề xuất, kiến nghị", "Notes", "Remarks",
    ),
    "classification": ("Độ mật", "Mức độ mật", "Mật", "Phân loại mật", "Secrecy", "Confidentiality"),
    "priority": ("Mức độ ưu tiên", "Độ ưu tiên", "Ưu tiên", "Độ khẩn", "Mức độ khẩn", "Urgency"),
}  # fmt: skip

# A heading's key: its field, and its rank among the headings of that field. The name of the field
# itself ranks first.
ALIASES: dict[str, tuple[str, int]] = {
    fold_key(heading): (name, rank)
    for name, headings in _HEADINGS.items()
    for rank, heading in enumerate((name, *headings))
}
# What to call a field where it is missing.
EXAMPLES = {name: f"{headings[0]} ({name})" for name, headings in _HEADINGS.items()}
ROW_NUMBER = frozenset(("", "stt", "tt", "so tt", "so thu tu", "no", "row", "row no", "row number"))
