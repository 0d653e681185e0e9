# make run opens the program, make test runs its tests; both set up what they need first.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Compiled code is kept whatever the shell says, as it is where the program is installed: else each worker of the tests,
# each process that is measured, compiles two thousand modules anew, half its start.
KEPT := PYTHONDONTWRITEBYTECODE= $(BIN)/python
PYTEST := $(KEPT) -X warn_default_encoding -m pytest -n auto --dist worksteal

.PHONY: run test coverage check install install-dev lock wheel messages benchmarks clean

run: install
	@$(BIN)/cchc-desktop --or-report

test: install-dev
	$(PYTEST)

# The same, watched: which lines and branches no test reaches. A third slower.
coverage: install-dev
	$(PYTEST) --cov --cov-report=term-missing:skip-covered

check: install-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(MAKE) --no-print-directory test

install: $(VENV)/.installed
	@$(BIN)/python packaging/catalogue.py compile

install-dev: $(VENV)/.installed-dev
	@$(BIN)/python packaging/catalogue.py compile

$(VENV)/.installed: packaging/requirements.txt pyproject.toml
	@sh packaging/system-packages.sh run
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r packaging/requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed packaging/requirements-dev.txt
	@sh packaging/system-packages.sh test
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r packaging/requirements-dev.txt
	@touch $@

# Take new words from the sources into i18n/vi (then translate them there).
messages: install-dev
	$(BIN)/python packaging/catalogue.py update

wheel: install
	$(BIN)/python -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .

benchmarks: install-dev
	$(KEPT) -m tests.benchmarks

# Lock the requirements with hashes and without any address.
lock:
	cd packaging && uv pip compile -q --generate-hashes --universal --no-header --no-annotate --python-version 3.11 requirements.in -o requirements.txt
	cd packaging && uv pip compile -q --generate-hashes --universal --no-header --no-annotate --python-version 3.11 -c requirements.txt requirements-dev.in -o requirements-dev.txt

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .coverage
