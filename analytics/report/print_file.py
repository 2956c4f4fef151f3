"""A report as PDF: the page's own tables and charts on A4, tagged, numbered, with heads on every sheet."""

from typing import Any

from analytics.model.errors import Fault
from analytics.report import web_page
from analytics.report.report import Report


class ReportFault(Fault):
    """A file that cannot be made here."""

    area = "report_fault"


def pdf(report: Report) -> bytes:
    """Return the report as PDF/UA; raise ReportFault where the system has no Pango."""
    weasyprint = _weasyprint()
    # The page carries all it needs: no request leaves.
    inside_only = weasyprint.urls.URLFetcher(allowed_protocols=["data"])
    page = weasyprint.HTML(string=web_page.paged(report), url_fetcher=inside_only)
    made: bytes = page.write_pdf(pdf_variant="pdf/ua-1")
    return made


def available() -> bool:
    """Tell whether PDF can be made on this machine."""
    try:
        _weasyprint()
    except ReportFault:
        return False
    return True


def _weasyprint() -> Any:
    try:
        import weasyprint  # noqa: PLC0415
    except OSError as error:
        raise ReportFault("no_pango") from error
    return weasyprint
