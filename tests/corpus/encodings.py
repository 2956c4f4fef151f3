"""The plain list in every way that texts are written."""

import unicodedata

from tests.corpus.case import PLAIN, Case, text
from tests.ingest.legacy_fonts import tcvn3, vni
from tests.ingest.test_formats import windows_1258

SEMICOLONS, TABS = PLAIN.replace(";", "|").replace(",", ";").replace("|", ","), PLAIN.replace(",", "\t")
# No capital with a tone, which TCVN3 has not.
OLD = PLAIN.replace("Đ", "Đ")
MIXED = "Rµ so¸t quy ho¹ch thuû lîi"

CASES = (
    text("utf-8.csv", "UTF-8, commas", PLAIN, same=True),
    Case("utf-8-bom.csv", "UTF-8 with a byte order mark", PLAIN.encode("utf-8-sig"), same=True),
    Case("utf-8-bom-semicolon.csv", "as Excel writes CSV in Viet Nam", SEMICOLONS.encode("utf-8-sig"),
         same=True),
    Case("utf-16-tab.txt", "Excel's “Unicode Text”", TABS.encode("utf-16"), same=True),
    Case("utf-16-be.csv", "UTF-16, high byte first", b"\xfe\xff" + PLAIN.encode("utf-16-be"), same=True),
    text("tabs.tsv", "tabs", TABS, same=True),
    text("bars.csv", "bars between cells", PLAIN.replace(",", "|"), same=True),
    text("nfd.csv", "letters and marks apart (NFD), as macOS writes", unicodedata.normalize("NFD", PLAIN),
         same=True),
    Case("windows-1258.csv", "Windows-1258, tones after their letters", windows_1258(PLAIN), same=True),
    Case("windows-1258-semicolon.csv", "Windows-1258, semicolons", windows_1258(SEMICOLONS), same=True),
    Case("tcvn3.csv", "TCVN3 bytes (.Vn fonts)", tcvn3(OLD), same=True),
    Case("tcvn3-tab.txt", "TCVN3 bytes, tabs", tcvn3(TABS), same=True),
    Case("vni.csv", "VNI bytes (VNI fonts)", vni(PLAIN), same=True),
    Case("tcvn3-saved-as-utf-8.csv", "TCVN3 taken for Latin-1 and saved as UTF-8",
         tcvn3(PLAIN).decode("cp1252").encode(), same=True),
    Case("vni-saved-as-utf-8.csv", "VNI taken for Latin-1 and saved as UTF-8",
         vni(PLAIN).decode("latin-1").encode(), same=True),
    Case("tcvn3-saved-as-utf-16.txt", "TCVN3 taken for Latin-1 and saved as Unicode Text",
         b"\xff\xfe" + tcvn3(TABS).decode("cp1252").encode("utf-16-le"), same=True),
    text("tcvn3-in-one-row.csv", "one title in TCVN3 among titles of today",
         PLAIN.replace("Rà soát quy hoạch thuỷ lợi", MIXED), told=("garbled_letters",)),
    Case("crlf.csv", "line ends of Windows", PLAIN.replace("\n", "\r\n").encode(), same=True),
    Case("cr.csv", "line ends of old Macs", PLAIN.replace("\n", "\r").encode(), same=True),
    text("no-last-line-end.csv", "no line end at the end", PLAIN.rstrip(), same=True),
    Case("nul-at-the-end.csv", "NUL bytes after the last row", PLAIN.encode() + b"\0" * 40, why="binary"),
    Case("cut-off.csv", "UTF-8 that ends within a letter", PLAIN.encode()[:-2] + b"\xe1\xbb", why="undecodable"),
    Case("damaged.csv", "UTF-8 with a byte that is none", PLAIN.encode().replace(b"Ngh\xe1", b"\xff\xe1")
         .replace(b"R\xc3\xa0", b"R\xe0"), why="undecodable"),
    Case("latin-1.csv", "German in Latin-1: no Vietnamese under any table",
         "title,lead_units,due_on\nStraße prüfen,Büro für Öffentlichkeit,31/12/2025\n".encode("latin-1"),
         tasks=1, told=("doubtful_encoding",)),
)  # fmt: skip
