"""Deadline texts as people write them, made from their parts."""

from datetime import date, datetime, timedelta

from hypothesis import strategies as st

ROMAN = ("I", "II", "III", "IV")
YEARS = st.integers(2015, 2027)
days = st.dates(date(2015, 1, 1), date(2027, 12, 31))


@st.composite
def exact(draw: st.DrawFn) -> str:
    """A day in figures or words, now and then with a time."""
    on = draw(days)
    form = draw(
        st.sampled_from(("{:%d/%m/%Y}", "{:%d-%m-%Y}", "{:%d.%m.%Y}", "{:%Y-%m-%d}", "plain", "words"))
    )
    if form == "plain":
        return f"{on.day}/{on.month}/{on.year}"
    if form == "words":
        return f"ngày {on.day} tháng {on.month} năm {on.year}"
    clock = draw(st.sampled_from(("", "", " 09:30", " 17:30:15", " 00:00:00", "T23:59:59.999Z")))
    return form.format(on) + clock


@st.composite
def stretch(draw: st.DrawFn) -> str:
    """A month, quarter, half or year."""
    year, month, quarter = draw(YEARS), draw(st.integers(1, 12)), draw(st.sampled_from(ROMAN))
    return draw(
        st.sampled_from(
            (
                f"tháng {month}/{year}", f"Tháng {month} /{year}", f"tháng {month} năm {year}",
                f"{month}/{year}", f"{month:02}-{year}", f"Quý {quarter}/{year}", f"quý {quarter} năm {year}",
                f"năm {year}", f"{year}", f"6 tháng đầu năm {year}", f"6 tháng cuối năm {year}",
                f"đầu tháng {month}/{year}", f"giữa tháng {month}/{year}",
                f"cuối tháng {month} năm {year}", f"Cả năm {year}",
            )
        )
    )  # fmt: skip


@st.composite
def ranges(draw: st.DrawFn) -> str:
    """From one day or stretch to the same or a later one."""
    start = draw(days)
    end = start + timedelta(days=draw(st.integers(0, 800)))
    told = ("{:%d/%m/%Y}", "tháng {:%m/%Y}", "năm {:%Y}")
    first, last = (draw(st.sampled_from(told)).format(on) for on in (start, end))
    return draw(
        st.sampled_from((f"Từ {first} đến {last}", f"{first} - {last}", f"từ {first} đến hết {last}"))
    )


@st.composite
def shared_year(draw: st.DrawFn) -> str:
    """A range within one year, said once."""
    year, first = draw(YEARS), draw(st.integers(1, 11))
    last = draw(st.integers(first + 1, 12))
    return draw(
        st.sampled_from(
            (
                f"tháng {first} đến tháng {last}/{year}",
                f"Tháng {first}, {last}/{year}",
                f"Quý I đến tháng {max(last, 4)}/{year}",
            )
        )
    )


nowhere = st.sampled_from(
    ("31/02/2017", "30/13/2018", "2019-02-29", "tháng 13/2018", "0/1/2018", "32/01/2018")
)
unset = st.sampled_from(("", "  ", "-", "?", "NA", "01/01/1970", "0001-01-01", "Không có hạn", "Chưa có hạn"))
recurring = st.sampled_from(("Thường xuyên", "hằng năm", "Hàng năm", "thường xuyên", "hằng tháng"))
serials = st.dates(date(2000, 1, 1), date(2030, 12, 31)).map(lambda on: str((on - date(1899, 12, 30)).days))
words = st.sampled_from(("theo chỉ đạo", "sau Tết", "khi có yêu cầu"))
dated = exact() | stretch() | ranges() | shared_year()
deadlines = (
    dated | dated.map(lambda text: f"{text} và thường xuyên") | nowhere | unset | recurring | serials | words
)
moments = st.datetimes(datetime.fromisoformat("2015-01-01"), datetime.fromisoformat("2027-12-31T23:59:59"))
