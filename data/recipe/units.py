"""The units of the sample ministry, what each works on, and how each keeps its deadlines."""

from dataclasses import dataclass
from datetime import date

MERGED_ON = date(2025, 7, 1)
MERGED_NAME = "Cục Địa chất và Khoáng sản Việt Nam"
MERGING = ("Cục Địa chất Việt Nam", "Cục Khoáng sản Việt Nam")
POLISHER = "Cục Kiểm soát ô nhiễm môi trường"

MINISTER = "Bộ trưởng"
LAND = "Thứ trưởng phụ trách đất đai"
WATER = "Thứ trưởng phụ trách tài nguyên nước và khoáng sản"
ENVIRONMENT = "Thứ trưởng phụ trách môi trường và biến đổi khí hậu"
SEA = "Thứ trưởng phụ trách biển, khí tượng và bản đồ"


@dataclass(frozen=True)
class Unit:
    """A unit: its share of the tasks, and of a thousand tasks how many on time and how many extended."""

    name: str
    field: str
    leader: str
    weight: int
    on_time: int
    extended: int = 60


UNITS = (
    Unit("Văn phòng Bộ", "Tổng hợp", MINISTER, 50, 900),
    Unit("Thanh tra Bộ", "Thanh tra", MINISTER, 55, 850),
    Unit("Vụ Pháp chế", "Pháp chế", MINISTER, 55, 870),
    Unit("Vụ Kế hoạch - Tài chính", "Kế hoạch - Tài chính", MINISTER, 70, 880),
    Unit("Vụ Tổ chức cán bộ", "Tổ chức cán bộ", MINISTER, 35, 900),
    Unit("Vụ Hợp tác quốc tế", "Hợp tác quốc tế", MINISTER, 35, 900),
    Unit("Vụ Khoa học và Công nghệ", "Khoa học và công nghệ", SEA, 30, 860),
    Unit("Vụ Đất đai", "Đất đai", LAND, 65, 840),
    Unit("Cục Quy hoạch và Phát triển tài nguyên đất", "Đất đai", LAND, 75, 830),
    Unit("Cục Đăng ký và Dữ liệu thông tin đất đai", "Đất đai", LAND, 55, 850),
    Unit("Cục Quản lý tài nguyên nước", "Tài nguyên nước", WATER, 70, 870),
    Unit("Trung tâm Quy hoạch và Điều tra tài nguyên nước quốc gia", "Tài nguyên nước", WATER, 20, 840),
    Unit(MERGING[0], "Địa chất", WATER, 60, 890),
    Unit(MERGING[1], "Khoáng sản", WATER, 75, 890),
    Unit("Vụ Môi trường", "Môi trường", ENVIRONMENT, 60, 860),
    Unit(POLISHER, "Môi trường", ENVIRONMENT, 75, 975, extended=590),
    Unit("Cục Bảo tồn thiên nhiên và Đa dạng sinh học", "Đa dạng sinh học", ENVIRONMENT, 35, 850),
    Unit("Cục Biến đổi khí hậu", "Biến đổi khí hậu", ENVIRONMENT, 45, 860),
    Unit("Cục Biển và Hải đảo Việt Nam", "Biển và hải đảo", SEA, 45, 840),
    Unit("Cục Đo đạc và Bản đồ Việt Nam", "Đo đạc và bản đồ", SEA, 35, 880),
    Unit("Cục Viễn thám quốc gia", "Viễn thám", SEA, 20, 890),
    Unit("Tổng cục Khí tượng Thủy văn", "Khí tượng thủy văn", SEA, 50, 910),
    Unit("Cục Chuyển đổi số và Thông tin dữ liệu tài nguyên môi trường", "Chuyển đổi số", MINISTER, 35, 820),
    Unit("Viện Khoa học Khí tượng Thủy văn và Biến đổi khí hậu", "Biến đổi khí hậu", ENVIRONMENT, 15, 830),
    Unit("Viện Khoa học Đo đạc và Bản đồ", "Đo đạc và bản đồ", SEA, 10, 830),
)
