# Every command of the project. "make help" lists them.

PYTHON ?= python3
RUN := .venv/bin/python -m scripts
# A process for each core; tests that share what takes long to make stay together.
IN_PARALLEL := --numprocesses auto --dist loadgroup
SLOW := check or build or paper or browser or content or programs
# What is wrong with a new version is mostly found within days.
AGE ?= 7 days
PIN := .venv/bin/uv pip compile --upgrade --exclude-newer "$(AGE)" --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --quiet

.DEFAULT_GOAL := help
.PHONY: help site serve check test test-fast test-content audit bench lint lock

help: ## Show this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 20

site: setup-site ## Set up and build the whole site into site/
	@$(RUN) build

serve: setup-site ## Show the site at http://127.0.0.1:8000/ and follow changes; LANG_ONLY=ar for one language beside the Dutch, PORT=8001 for another port
	@$(RUN) serve $(if $(LANG_ONLY),--language $(LANG_ONLY)) $(if $(PORT),--port $(PORT))

check: setup-site ## Check all content and data, without building
	@$(RUN) check

test: setup-test ## Set up and run all tests: of the code, and of the content in five languages
	@.venv/bin/ruff check .
	@.venv/bin/ruff format --check .
	@.venv/bin/lint-imports --no-cache
	@.venv/bin/mypy
	@.venv/bin/python -m pytest $(IN_PARALLEL)

test-fast: setup-test ## Run the tests that check no changed site, build nothing, print nothing and open no browser
	@.venv/bin/python -m pytest $(IN_PARALLEL) -m "not ($(SLOW))"

test-content: setup-test ## Run the tests of the content alone, after a change of docs/ or data/
	@$(RUN) check
	@.venv/bin/python -m pytest $(IN_PARALLEL) tests/content

audit: setup-test ## Run the tests of the content in every language, width and scheme, with every sheet; cut builds short, and make chance mistakes by the hundred
	@AUDIT=all .venv/bin/python -m pytest $(IN_PARALLEL) tests/content tests/test_editors_changes.py tests/test_builds_cut_short.py tests/test_warm_builds.py tests/test_fuzzed_projects.py

bench: setup-test ## Measure weight and speed beside the stock theme
	@.venv/bin/python -m scripts bench

lint: setup-test ## Put the Python code in its usual form and check types
	@.venv/bin/ruff check --fix .
	@.venv/bin/ruff format .
	@.venv/bin/mypy

lock: setup-test ## Choose the newest allowed versions of all packages that are a week old and pin them with hashes; AGE="0 days" takes newer ones too
	@$(PIN) pyproject.toml -o requirements.lock
	@$(PIN) pyproject.toml --extra test --constraint requirements.lock -o requirements-test.lock

.PHONY: setup-site setup-test
setup-site:
	@$(PYTHON) scripts/bootstrap.py site
setup-test:
	@$(PYTHON) scripts/bootstrap.py test
