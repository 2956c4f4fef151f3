"""One file of the corpus: what it holds, and what must come of it."""

from dataclasses import dataclass

# The list that most files of the corpus hold, in some shape or other.
PLAIN = """\
STT,Số ký hiệu,Nội dung nhiệm vụ,Đơn vị chủ trì,Ngày giao,Thời hạn hoàn thành,Trạng thái
1,15/TB-VP,Rà soát quy hoạch thuỷ lợi,Vụ Kế hoạch,13/01/2025,31/03/2025,Đang thực hiện
2,16/TB-VP,Sửa quy chế làm việc,Văn phòng; Vụ Pháp chế,14/01/2025,Quý II/2025,Đang thực hiện
3,22/QĐ-BTN,Báo cáo kết quả giao đất,Cục Quản lý đất đai,20/02/2025,15/07/2025,Hoàn thành đúng hạn
4,30/CV,Thống kê hằng tháng,Cục Đo đạc,21/02/2025,Thường xuyên,Đang thực hiện
"""
ROWS = PLAIN.splitlines()
HEAD, BODY = ROWS[0], ROWS[1:]


@dataclass(frozen=True)
class Case:
    """A file with its verdict: refused whole for the reason `why`, or so many tasks and rows.

    `told` are the reasons of all refused rows, problems and warnings. `same` says that it is the plain list
    and must have its snapshot id.
    """

    file: str
    about: str
    content: bytes
    tasks: int = 4
    refused: int = 0
    left_out: int = 0
    told: tuple[str, ...] = ()
    why: str = ""
    same: bool = False

    @property
    def verdict(self) -> str:
        """What becomes of the file, in words."""
        if self.why:
            return "refused"
        return "published with warnings" if self.told else "published"


def text(file: str, about: str, lines: str, **expected: object) -> Case:
    """Return a case of a text in UTF-8."""
    return Case(file, about, lines.encode(), **expected)  # type: ignore[arg-type]


def rows(file: str, about: str, *more: str, **expected: object) -> Case:
    """Return a case of the plain list with rows after it."""
    return text(file, about, PLAIN + "".join(f"{row}\n" for row in more), **expected)
