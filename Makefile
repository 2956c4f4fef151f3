# `make run` and `make test` are all that is needed; both set up what they use. Python 3.11 with venv, no Node, no root.
PYTHON ?= python3
PORT ?= 8501
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-input --retries 10 --timeout 60
STREAMLIT := $(BIN)/streamlit run app.py --server.port $(PORT) --server.address

.PHONY: run serve test oidc-test check lint format docs template checker corpus fuzz screenshots access bench bench-browser faults clean

run: .venv/run.stamp  ## the dashboard for this machine, http://localhost:8501
	$(STREAMLIT) 127.0.0.1

serve: .venv/run.stamp  ## the dashboard for the meeting's network: prints the address to share and its QR code
	$(STREAMLIT) 0.0.0.0

test: .venv/dev.stamp  ## every test
	.ci/browser
	.ci/pango
	$(BIN)/python -m pytest --numprocesses 2 --dist loadgroup

oidc-test: .venv/dev.stamp  ## log-in against a real OpenID provider on loopback, in a browser
	.ci/browser
	$(BIN)/python -m pytest tests/browser/test_login.py

check: lint test  ## format, lint, types, every test

lint: .venv/dev.stamp  ## format, lint, types
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

format: .venv/dev.stamp  ## put the code in form
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

docs: .venv/run.stamp  ## docs/measures.md from the registry of measures
	$(BIN)/python -m analytics.report.measures

template: .venv/run.stamp  ## the Word template of reports, as it was before an office changed it
	$(BIN)/python -m data.make_report_template

.PHONY: examples
examples: .venv/run.stamp  ## docs/examples: the report on the sample case in every form
	$(BIN)/python -m data.make_examples

checker: .venv/dev.stamp  ## docs/figure-checker.md: how often the figure checker is right
	$(BIN)/python -m tests.report.figure_check

corpus: .venv/dev.stamp  ## tests/corpus/files, and docs/imports.md: what becomes of each
	$(BIN)/python -m tests.corpus.make

fuzz: .venv/fuzz.stamp  ## the readers of files under atheris, for SECONDS (300); build/fuzz keeps what it finds
	$(BIN)/python -m tests.fuzz $(or $(SECONDS),300)

screenshots: .venv/dev.stamp  ## docs/images from the sample year
	.ci/browser
	$(BIN)/python -m tests.browser.screenshots

access: .venv/dev.stamp  ## docs/access.md: axe-core on every page, and how colours are told apart
	.ci/browser
	$(BIN)/python -m tests.browser.access_report

bench: .venv/dev.stamp  ## docs/performance.md: the data layer beside others; FULL=1 with 10 million tasks
	$(BIN)/python -m tests.bench $(if $(FULL),--full)

bench-browser: .venv/dev.stamp  ## docs/performance.md: the pages beside a plain Streamlit app
	.ci/browser
	$(BIN)/python -m tests.bench.pages

faults: .venv/dev.stamp  ## docs/faults.md: kills, full disks, damage, people at once, and what is left
	$(BIN)/python -m tests.faults

clean:  ## caches and what was built; neither data nor .venv
	rm -rf build .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -not -path './.venv/*' -exec rm -rf {} +

.venv/dev.stamp: requirements-dev.txt requirements.txt | $(BIN)/python
	$(PIP) -r requirements-dev.txt
	@touch .venv/run.stamp $@

.venv/fuzz.stamp: tests/fuzz/requirements.txt .venv/dev.stamp
	$(PIP) -r tests/fuzz/requirements.txt
	@touch $@

.venv/run.stamp: requirements.txt | $(BIN)/python
	$(PIP) -r requirements.txt
	@touch $@

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo 'Cần Python 3.11 trở lên / Python 3.11 or newer is needed: sudo apt-get install python3' >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo 'Thiếu venv / venv is missing: sudo apt-get install python3-venv' >&2; exit 1; }
	$(PYTHON) -m venv .venv
