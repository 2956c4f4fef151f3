"""The sample files are what the script makes, and hold what they may."""

import gzip
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from analytics.ingest.samples import CASE_FILE, YEAR_FILE, samples
from data.make_samples import files, write_week
from tests.data.plain import CASE, LAST_WEEK

ROOT = Path(__file__).parents[2]


def content(path: Path) -> bytes:
    """What a file holds: how zlib packs it may differ from one release to the next."""
    return gzip.decompress(path.read_bytes()) if path == YEAR_FILE else path.read_bytes()


@pytest.mark.slow
def test_the_script_makes_the_files_byte_by_byte() -> None:
    for path, made in files().items():
        assert content(path) == made


def test_the_packed_file_carries_no_time_and_stays_small() -> None:
    packed = YEAR_FILE.read_bytes()
    assert packed[4:8] == bytes(4)
    assert len(packed) + CASE_FILE.stat().st_size < 1_500_000


def test_no_cell_holds_a_line_break() -> None:
    for path in (CASE_FILE, YEAR_FILE):
        assert b"\r" not in content(path)
        assert all(line.count(b'"') % 2 == 0 for line in content(path).split(b"\n"))


@pytest.mark.parametrize("path", [CASE_FILE, YEAR_FILE], ids=["case", "year"])
def test_no_cell_can_be_taken_for_a_formula_an_address_or_a_link(path: Path) -> None:
    text = content(path).decode("utf-8-sig")
    assert not re.search(r'(?:^|,)"?[=+@-]', text, re.MULTILINE)
    assert not re.search(r"@|https?:|www\.|[<>\\]|/home|/tmp", text)


def test_nobody_is_named_only_offices() -> None:
    leaders = {row["Lãnh đạo Bộ phụ trách"] for row in (*CASE[1], *LAST_WEEK)}
    assert all(re.fullmatch(r"Bộ trưởng|Thứ trưởng phụ trách [a-zà-ỹđ, ]+", leader) for leader in leaders)


def test_the_samples_are_one_list_of_2018_and_52_of_2025() -> None:
    lists = [(sample.list_id, sample.list_name) for sample in samples()]
    assert lists.count(("mau-vu-viec-2018", "Dữ liệu mẫu: 68 nhiệm vụ (2018)")) == 1
    assert lists.count(("mau-nam-2025", "Dữ liệu mẫu: năm 2025")) == len(lists) - 1 == 52


def test_one_week_can_be_written_as_a_file_to_upload(tmp_path: Path) -> None:
    write_week(date(2025, 6, 29), tmp_path / "tuan.csv")
    assert (tmp_path / "tuan.csv").read_text("utf-8-sig").startswith("Mã nhiệm vụ,Nội dung nhiệm vụ,")


@pytest.mark.slow
def test_a_day_without_a_list_is_refused_in_words(tmp_path: Path) -> None:
    asked = ("-m", "data.make_samples", "--week", "2025-06-30", "-o", str(tmp_path / "x.csv"))
    told = subprocess.run((sys.executable, *asked), cwd=ROOT, capture_output=True, text=True, check=False)
    assert (told.returncode, "Traceback" in told.stderr) == (1, False)
    assert "2025-06-30" in told.stderr
