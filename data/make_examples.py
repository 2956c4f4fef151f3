"""docs/examples: the report on the sample case of 68 tasks in every form: `make examples`."""

from pathlib import Path
from tempfile import TemporaryDirectory

from analytics.model.view import View
from analytics.report.compose import compose
from analytics.report.forms import FORMS
from analytics.report.link import pinned
from analytics.service import access
from analytics.service.material import material
from analytics.service.samples import load_samples
from analytics.store import Store

FOLDER = Path(__file__).parents[1] / "docs" / "examples"
_NAME, _BASE = "mau-vu-viec-2018", "http://localhost:8501"
_CASE = "2018"


def main() -> None:
    """Write one file for each form."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder:
        store = Store.open(Path(folder) / "tasks.duckdb")
        load_samples(store)
        case = next(one for one in access.snapshots(store) if _CASE in str(one.as_of))
        resolved = access.resolve(store, View(snapshot=case.snapshot_id))
        assert isinstance(resolved, access.Resolved)
        found = material(store, resolved)
        store.close()
    for name, form in FORMS.items():
        made = form.write(compose(found, pinned(_BASE, resolved.view), form.language))
        mark = "-cham-phay" if name == "csv_semicolon" else ""
        (FOLDER / f"{_NAME}{mark}.{form.ending}").write_bytes(made)


if __name__ == "__main__":
    main()
