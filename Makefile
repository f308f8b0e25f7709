# simaturity. Needs Python 3.11 or later, make and git; everything else goes into .venv by itself.

PYTHON ?= python3
VENV ?= .venv
PROFILE ?= profiles/wallonia.yaml
ARGS ?=
EXTRAS ?= dev

BIN := $(VENV)/bin
STAMP := $(VENV)/.simaturity-installed
PIP := $(BIN)/python -m pip install -qq --disable-pip-version-check --no-input --constraint constraints.txt

.DEFAULT_GOAL := help
.PHONY: help score test coverage check lint types layers wheel-check readme-check schemas catalogues docs pictures bench clean

help: ## Show this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1|\2/p' Makefile | awk -F'|' '{ printf "  make %-13s %s\n", $$1, $$2 }'

score: $(STAMP) ## Score a profile (PROFILE=profiles/wallonia.yaml)
	@$(BIN)/simaturity score $(PROFILE)

test: $(STAMP) ## Run the tests but the slow ones (ARGS="-k dates")
	@$(BIN)/python -m pytest -q -m "not slow" $(ARGS)

# Laws go over each line a thousand times, and counting would double their time; what they cover, others cover, too.
coverage: ARGS += --numprocesses auto --cov --cov-report=term --ignore=tests/laws
coverage: test ## Run the tests on all processors, and fail where too little is covered
	@$(BIN)/python -m pytest -q -m "not slow" --numprocesses auto tests/laws

check: lint types layers coverage wheel-check readme-check ## Check everything

lint: $(STAMP) ## Check style and layout
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --quiet --check . || { echo "Run ruff format."; exit 1; }

types: $(STAMP) ## Check types
	@$(BIN)/mypy --no-error-summary

layers: $(STAMP) ## Check what imports what
	@out=$$($(BIN)/lint-imports --no-logo --no-cache) || { echo "$$out"; exit 1; }

wheel-check: $(STAMP) ## Build the wheel and use it from an empty environment
	@$(BIN)/python -m pytest -q -m slow tests/packaging/test_wheel.py

readme-check: $(STAMP) ## Run the commands of the README and the tutorial in a copy
	@$(BIN)/python tests/packaging/readme_commands.py README.md docs/tutorial.md

schemas: $(STAMP) ## Write the JSON schemas anew
	@$(BIN)/python -m simaturity.reading.schemas
	@$(BIN)/python -m simaturity.report.schemas

catalogues: $(STAMP) ## Bring the message catalogues up to date (ARGS=pt begins one)
	@$(BIN)/python tests/packaging/catalogues.py $(ARGS)

docs: $(STAMP) ## Write docs/commands.md and the tables of docs/templates.md anew
	@$(BIN)/python tests/packaging/template_variables.py
	@$(BIN)/python -m tests.packaging.command_pages

pictures: $(STAMP) ## Take the pictures of the README anew (needs Chromium and the extra browser)
	@$(BIN)/python -m tests.browser.pictures

bench: $(STAMP) ## Measure speed and memory, and write benchmarks/results.md
	@$(BIN)/python -m benchmarks $(ARGS)

clean: ## Remove the environment, caches and builds
	@rm -rf $(VENV) build dist htmlcov .coverage .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	@find src tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +

$(STAMP): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "simaturity needs Python 3.11 or later; $(PYTHON) is $$($(PYTHON) --version 2>&1)." >&2; \
		echo "Name another one: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "$(PYTHON) cannot make environments: its venv or ensurepip module is missing." >&2; \
		echo "On Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	@echo "Setting up $(VENV) (once, less than a minute) ..." >&2
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) hatchling
	@$(PIP) --no-build-isolation --editable '.[$(EXTRAS)]'
	@$(BIN)/python -m compileall -q src # so that the first run is as quick as the next ones
	@touch $@
