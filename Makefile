# Two commands on a fresh machine: `make run` starts the service, `make test` tries everything.
PYTHON ?= python3
BIN := .venv/bin
PORT ?= 8000
export PIP_DISABLE_PIP_VERSION_CHECK := 1
PROMISES := tests/promises
# Branches are measured on the parts: watching every line takes twice as long, so what is whole and what only compares is not.
# What takes long stands first, so that no process is left with a long file while the other has none.
PARTS := tests/integration tests/pages tests/unit
WHOLE := tests/browser tests/journeys tests/quality $(PROMISES) tests/contracts
# A process of tests that dies is not begun again: it would take up the same test, and may end in the same way for ever.
SIDE_BY_SIDE := --numprocesses auto --dist loadfile --no-loadscope-reorder --max-worker-restart 0

.PHONY: run test test-deep judged kills install install-dev bench lint locales lock styles clean

run: install
	$(BIN)/assistant serve --port $(PORT)

install: .venv/installed

install-dev: .venv/installed-dev

# What needs no run: style, types, arrows between packages, templates, guidance and catalogues.
lint: install-dev
	$(BIN)/ruff check --quiet .
	$(BIN)/ruff format --quiet --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/djlint --quiet --check --lint assistant/channels/web/templates admin/web/templates assistant/documents/templates
	$(BIN)/assistant content check content
	$(BIN)/assistant locales check

# There are as many processes of tests as cores: threads of each would only wait for one another.
test: export OPENBLAS_NUM_THREADS := 1
test: lint
	$(BIN)/pytest $(SIDE_BY_SIDE) $(WHOLE)
	$(BIN)/pytest $(SIDE_BY_SIDE) $(PARTS) --cov --cov-report=term

# Try the promises about small numbers with twenty times as many generated counts (an hour and a half on two cores).
test-deep: install-dev
	PROMISE_EXAMPLES=20000 $(BIN)/pytest --quiet -o faulthandler_timeout=0 --numprocesses auto --dist worksteal $(PROMISES)

# Ask every judged file, with the sentence model and without (ten minutes); `make test` asks the latest and the first.
judged: install-dev
	JUDGED=all $(BIN)/pytest --quiet tests/quality/test_judged_floors.py tests/quality/test_judged_without_model.py

# Kill a thousand editors at random points of publishing (five minutes).
kills: install-dev
	KILLS=1000 $(BIN)/pytest --quiet tests/integration/test_admin_kills.py

bench: install-dev
	$(BIN)/python -m tests.benchmarks

lock: install-dev
	$(BIN)/uv pip compile pyproject.toml --extra documents --extra postgres --group build --generate-hashes --no-emit-index-url --no-header \
	  --python-version 3.11 --quiet --upgrade --output-file requirements.lock
	$(BIN)/uv pip compile pyproject.toml --extra documents --extra postgres --group build --group dev --generate-hashes --no-emit-index-url --no-header \
	  --python-version 3.11 --quiet --upgrade --output-file requirements-dev.lock

styles:
	assistant/channels/web/assets/build.sh

locales: install-dev
	$(BIN)/assistant locales extract

.venv/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed")'
	$(PYTHON) -m venv .venv

.venv/installed: requirements.lock pyproject.toml | .venv/bin/python
	@echo "Installing what the service needs (a minute on a first run) ..."
	@test -e .venv/installed-dev || $(BIN)/pip install --quiet --no-deps --require-hashes --requirement requirements.lock
	@$(BIN)/pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

.venv/installed-dev: requirements-dev.lock pyproject.toml | .venv/bin/python
	@echo "Installing what the tests need (two minutes on a first run) ..."
	@$(BIN)/pip install --quiet --no-deps --require-hashes --requirement requirements-dev.lock
	@$(BIN)/pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@ .venv/installed

clean:
	rm -rf .venv .data dist .coverage .mypy_cache .ruff_cache .pytest_cache .hypothesis
