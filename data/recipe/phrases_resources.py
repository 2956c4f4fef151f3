"""What tasks on land, water, geology and minerals are about: whole sentences, and matters to report on.

A matter names no place, since the sentence it goes into may name one.
"""

WORKS = {
    "Đất đai": (
        "Hướng dẫn {tinh} xác định giá đất cụ thể theo quy định của Luật Đất đai năm 2024",
        "Kiểm tra việc giao đất, cho thuê đất, chuyển mục đích sử dụng đất tại {tinh}",
        "Thẩm định hồ sơ chuyển mục đích sử dụng đất trồng lúa để thực hiện dự án {duan}",
        "Tổng hợp vướng mắc về bồi thường, hỗ trợ, tái định cư của dự án {duan}, báo cáo Thủ tướng Chính phủ",
        "Rà soát chỉ tiêu sử dụng đất quốc gia đến năm {nam} phân bổ cho {tinh}",
        "Đôn đốc {tinh} hoàn thành kê khai, đăng ký, cấp giấy chứng nhận quyền sử dụng đất lần đầu",
        "Báo cáo kết quả xử lý các dự án chậm đưa đất vào sử dụng trên địa bàn {tinh}",
        "Xây dựng phương án sử dụng đất có nguồn gốc nông, lâm trường tại {vung}",
        "Tổng kết công tác kiểm kê đất đai và lập bản đồ hiện trạng sử dụng đất tại {vung}",
        "Trình Chính phủ dự thảo Nghị định sửa đổi, bổ sung quy định về giá đất",
        "Hoàn thiện quy định kỹ thuật về xây dựng cơ sở dữ liệu đất đai, trình Bộ trưởng ban hành",
        "Kết nối cơ sở dữ liệu đất đai của {tinh} với Cơ sở dữ liệu quốc gia về dân cư",
    ),
    "Tài nguyên nước": (
        "Xây dựng kịch bản nguồn nước lưu vực {luuvuc} năm {nam}",
        "Điều chỉnh Quy trình vận hành liên hồ chứa trên lưu vực {luuvuc}, trình Thủ tướng Chính phủ",
        "Kiểm tra việc thực hiện giấy phép khai thác, sử dụng nước mặt tại {tinh}",
        "Thẩm định hồ sơ cấp giấy phép khai thác nước dưới đất cho các đô thị tại {tinh}",
        "Báo cáo tình hình hạn hán, thiếu nước {ky} tại {vung}",
        "Lập quy hoạch tổng hợp lưu vực {luuvuc}, trình phê duyệt",
        "Đề xuất giải pháp phục hồi nguồn nước {song}",
        "Tính, phê duyệt tiền cấp quyền khai thác tài nguyên nước {ky} trên lưu vực {luuvuc}",
        "Công bố dòng chảy tối thiểu các hồ chứa thủy điện trên lưu vực {luuvuc}",
        "Rà soát danh mục hồ, ao, đầm, phá không được san lấp của {tinh}",
        "Hướng dẫn {tinh} lập hành lang bảo vệ nguồn nước theo Luật Tài nguyên nước năm 2023",
    ),
    "Địa chất": (
        "Hoàn thành bản đồ địa chất khoáng sản tỷ lệ 1:50.000 nhóm tờ tại {tinh}",
        "Điều tra, cảnh báo nguy cơ trượt lở đất đá, lũ quét tại {nui}",
        "Lập bản đồ phân vùng cảnh báo trượt lở đất đá tỷ lệ {tyle} cho {nui}",
        "Trình phê duyệt đề án điều tra tổng thể khoáng sản {ks}",
        "Báo cáo kết quả điều tra địa chất, địa chất công trình phục vụ dự án {duan}",
        "Hoàn thiện cơ sở dữ liệu địa chất, khoáng sản quốc gia, phần {vung}",
        "Điều tra nguồn cát biển phục vụ san lấp công trình giao thông tại {bien}",
        "Nghiệm thu kết quả thăm dò {ks} thuộc đề án điều tra cơ bản năm {nam}",
    ),
    "Khoáng sản": (
        "Thẩm định hồ sơ cấp giấy phép khai thác {ks}",
        "Kiểm tra việc thực hiện Luật Địa chất và khoáng sản trong khai thác {vlxd} tại {tinh}",
        "Báo cáo Thủ tướng Chính phủ về cung ứng {vlxd} cho dự án {duan}",
        "Phê duyệt trữ lượng {ks} theo báo cáo kết quả thăm dò năm {nam}",
        "Tính tiền cấp quyền khai thác {ks} đối với các giấy phép hết hạn trong năm {nam}",
        "Tổ chức đấu giá quyền khai thác khoáng sản {ks}",
        "Rà soát khu vực dự trữ khoáng sản quốc gia {ks}, đề xuất điều chỉnh",
        "Xử lý kiến nghị của {tinh} về khoanh định khu vực không đấu giá khai thác {vlxd}",
        "Xây dựng dự thảo Thông tư quy định về thăm dò, khai thác khoáng sản nhóm IV",
        "Rà soát các giấy phép khai thác {vlxd} đã cấp trên địa bàn {tinh}",
        "Hướng dẫn áp dụng cơ chế đặc thù cấp mỏ {vlxd} cho dự án {duan}",
    ),
    "Đo đạc và bản đồ": (
        "Cập nhật cơ sở dữ liệu nền địa lý quốc gia tỷ lệ {tyle} khu vực {tinh}",
        "Hoàn thành bộ bản đồ địa giới hành chính các cấp của {tinh} sau sắp xếp",
        "Kiểm tra mạng lưới trạm định vị vệ tinh quốc gia tại {vung}",
        "Thẩm định đề án đo vẽ bản đồ địa hình đáy biển vùng ven bờ {bien}",
        "Xây dựng mô hình số độ cao phục vụ phòng, chống ngập tại {tinh}",
        "Trình ban hành định mức kinh tế - kỹ thuật thành lập bản đồ địa hình tỷ lệ {tyle}",
        "Nghiệm thu sản phẩm đo đạc thuộc Đề án xây dựng hệ thống thông tin địa lý tại {tinh}",
    ),
    "Viễn thám": (
        "Giám sát bằng ảnh viễn thám hoạt động khai thác {vlxd} tại {tinh}",
        "Cung cấp bình đồ ảnh vệ tinh phục vụ kiểm kê đất đai {tinh}",
        "Giám sát biến động rừng và đất lâm nghiệp tại {vung} bằng dữ liệu viễn thám",
        "Theo dõi diễn biến xói lở bờ biển tại {bien} bằng ảnh vệ tinh {ky}",
        "Báo cáo tiến độ dự án vệ tinh quan sát Trái Đất, {ky}",
        "Xây dựng cơ sở dữ liệu ảnh viễn thám quốc gia khu vực {vung}",
    ),
}

MATTERS = {
    "Đất đai": (
        "xác định giá đất theo bảng giá đất mới",
        "bồi thường, hỗ trợ, tái định cư khi Nhà nước thu hồi đất",
        "điều chỉnh quy hoạch, kế hoạch sử dụng đất cấp tỉnh",
        "thời hạn sử dụng đất của dự án chuyển tiếp",
        "cấp giấy chứng nhận quyền sử dụng đất cho hộ gia đình, cá nhân",
        "quản lý, sử dụng đất có nguồn gốc từ nông, lâm trường",
    ),
    "Tài nguyên nước": (
        "cấp phép khai thác, sử dụng tài nguyên nước",
        "vận hành hồ chứa trong mùa cạn",
        "bảo vệ nước dưới đất và xử lý giếng phải trám lấp",
        "tiền cấp quyền khai thác tài nguyên nước",
        "phòng, chống sạt lở bờ sông do khai thác cát",
    ),
    "Địa chất": (
        "cung cấp bản đồ địa chất công trình",
        "quản lý mẫu vật và tài liệu địa chất",
        "điều tra cơ bản địa chất phục vụ quy hoạch đô thị",
        "bảo vệ khoáng sản chưa khai thác",
    ),
    "Khoáng sản": (
        "cấp phép khai thác khoáng sản làm vật liệu xây dựng thông thường",
        "đấu giá quyền khai thác khoáng sản",
        "đóng cửa mỏ và phục hồi môi trường sau khai thác",
        "quản lý khai thác cát, sỏi lòng sông",
        "quản lý, sử dụng khoáng sản nhóm IV",
    ),
    "Đo đạc và bản đồ": (
        "xử lý bản đồ, hồ sơ địa giới hành chính chưa thống nhất",
        "sử dụng dữ liệu nền địa lý tỷ lệ {tyle}",
        "bảo vệ, xử lý mốc đo đạc trong phạm vi dự án",
    ),
    "Viễn thám": (
        "khai thác ảnh viễn thám trong quản lý tài nguyên",
        "chia sẻ dữ liệu ảnh vệ tinh giữa các bộ, ngành",
    ),
}
