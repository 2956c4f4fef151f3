"""Names that fill the sample titles: each list holds what can stand in one slot."""

# The 34 provinces whose names are in use both before and after 1 July 2025.
PROVINCES = (
    "tỉnh Lai Châu", "tỉnh Điện Biên", "tỉnh Sơn La", "tỉnh Lạng Sơn", "tỉnh Cao Bằng", "tỉnh Quảng Ninh",
    "tỉnh Thanh Hóa", "tỉnh Nghệ An", "tỉnh Hà Tĩnh", "tỉnh Tuyên Quang", "tỉnh Lào Cai", "tỉnh Thái Nguyên",
    "tỉnh Phú Thọ", "tỉnh Bắc Ninh", "tỉnh Hưng Yên", "tỉnh Ninh Bình", "tỉnh Quảng Trị", "tỉnh Quảng Ngãi",
    "tỉnh Gia Lai", "tỉnh Khánh Hòa", "tỉnh Lâm Đồng", "tỉnh Đắk Lắk", "tỉnh Đồng Nai", "tỉnh Tây Ninh",
    "tỉnh Vĩnh Long", "tỉnh Đồng Tháp", "tỉnh Cà Mau", "tỉnh An Giang", "thành phố Hà Nội", "thành phố Huế",
    "thành phố Hải Phòng", "thành phố Đà Nẵng", "thành phố Cần Thơ", "Thành phố Hồ Chí Minh",
)  # fmt: skip
COASTAL = (
    "tỉnh Quảng Ninh", "thành phố Hải Phòng", "tỉnh Hưng Yên", "tỉnh Ninh Bình", "tỉnh Thanh Hóa",
    "tỉnh Nghệ An", "tỉnh Hà Tĩnh", "tỉnh Quảng Trị", "thành phố Huế", "thành phố Đà Nẵng",
    "tỉnh Quảng Ngãi", "tỉnh Khánh Hòa", "tỉnh Cà Mau", "tỉnh An Giang", "tỉnh Vĩnh Long",
)  # fmt: skip
MOUNTAINS = (
    "tỉnh Lai Châu", "tỉnh Điện Biên", "tỉnh Sơn La", "tỉnh Lạng Sơn", "tỉnh Cao Bằng", "tỉnh Thanh Hóa",
    "tỉnh Nghệ An", "tỉnh Hà Tĩnh", "tỉnh Tuyên Quang", "tỉnh Lào Cai", "tỉnh Thái Nguyên", "tỉnh Phú Thọ",
    "tỉnh Quảng Trị", "tỉnh Quảng Ngãi", "tỉnh Gia Lai", "tỉnh Lâm Đồng", "tỉnh Đắk Lắk",
)  # fmt: skip
REGIONS = (
    "vùng trung du và miền núi phía Bắc", "vùng đồng bằng sông Hồng", "vùng Tây Nguyên",
    "vùng Đông Nam Bộ", "vùng đồng bằng sông Cửu Long", "khu vực duyên hải miền Trung",
    "vùng kinh tế trọng điểm miền Trung",
)  # fmt: skip
BASINS = (
    "sông Hồng - Thái Bình", "sông Mã", "sông Cả", "sông Hương", "sông Vu Gia - Thu Bồn",
    "sông Trà Khúc", "sông Kôn - Hà Thanh", "sông Ba", "sông Sê San", "sông Srêpốk", "sông Đồng Nai",
)  # fmt: skip
RIVERS = (
    "sông Cầu", "sông Nhuệ - sông Đáy", "sông Tô Lịch", "sông Đồng Nai", "sông Sài Gòn", "sông Lô",
    "sông Ngũ Huyện Khê", "hệ thống thủy lợi Bắc Hưng Hải", "sông Thị Vải", "sông Vàm Cỏ",
)  # fmt: skip
MATERIALS = (
    "cát, sỏi lòng sông", "đất làm vật liệu san lấp", "sét gạch ngói", "vật liệu xây dựng thông thường",
)  # fmt: skip
MINERALS = (
    "quặng bô-xít", "quặng titan", "đất hiếm", "quặng thiếc", "quặng chì - kẽm",
    "quặng sắt", "quặng đồng", "than", "đá hoa trắng", "cao lanh", "fenspat", "quặng apatit",
    "quặng vàng gốc", "nước khoáng", "quặng vonfram",
)  # fmt: skip
PARKS = (
    "Vườn quốc gia Xuân Thủy", "Vườn quốc gia Tràm Chim", "Vườn quốc gia Cát Bà", "Vườn quốc gia Yok Đôn",
    "Khu bảo tồn thiên nhiên Vân Long", "Khu dự trữ sinh quyển Cù Lao Chàm - Hội An",
    "Vườn quốc gia Mũi Cà Mau", "Khu Ramsar Láng Sen", "Vườn quốc gia Bái Tử Long",
    "Vườn quốc gia Phong Nha - Kẻ Bàng",
)  # fmt: skip
PROJECTS = (
    "đường bộ cao tốc Bắc - Nam phía Đông", "đường sắt tốc độ cao Bắc - Nam",
    "cảng hàng không quốc tế Long Thành", "cảng Liên Chiểu",
    "đường Vành đai 4 Vùng Thủ đô", "đường Vành đai 3 Thành phố Hồ Chí Minh",
    "đường bộ cao tốc Khánh Hòa - Buôn Ma Thuột", "đường bộ cao tốc Châu Đốc - Cần Thơ - Sóc Trăng",
    "đường sắt Lào Cai - Hà Nội - Hải Phòng", "đường bộ cao tốc Biên Hòa - Vũng Tàu",
)  # fmt: skip
COUNTRIES = (
    "Nhật Bản", "Hàn Quốc", "Lào", "Campuchia", "Đức", "Hà Lan", "Pháp", "Ô-xtrây-li-a", "Đan Mạch",
    "Thụy Sĩ", "Liên minh châu Âu", "Ngân hàng Thế giới", "Ngân hàng Phát triển châu Á",
    "Chương trình Phát triển Liên hợp quốc",
)  # fmt: skip
LAWS = (
    "Luật Đất đai năm 2024", "Luật Tài nguyên nước năm 2023", "Luật Địa chất và khoáng sản năm 2024",
    "Luật Bảo vệ môi trường năm 2020", "Luật Khí tượng thủy văn năm 2015", "Luật Đo đạc và bản đồ năm 2018",
    "Luật Đa dạng sinh học năm 2008", "Luật Tài nguyên, môi trường biển và hải đảo năm 2015",
)  # fmt: skip
SHEETS = ("1:2.000", "1:5.000", "1:10.000", "1:25.000", "1:50.000")

SLOTS = {
    "tinh": PROVINCES,
    "bien": COASTAL,
    "nui": MOUNTAINS,
    "vung": REGIONS,
    "luuvuc": BASINS,
    "song": RIVERS,
    "vlxd": MATERIALS,
    "ks": MINERALS,
    "vuon": PARKS,
    "duan": PROJECTS,
    "nuoc": COUNTRIES,
    "luat": LAWS,
    "tyle": SHEETS,
}
