# The commands of this project. `make site` and `make test` are all it takes: each first installs what it needs
# into .venv, from the locks, and needs nothing but Python 3.11 or newer to begin with.

PYTHON ?= python3
ARGS ?=

RUN := .venv/bin/python
SET_UP := $(PYTHON) scripts/set_up.py

UV_VERSION := 0.13.9
HOST_TOOLS := wrangler@4.86.0 @netlify/headers-parser@9.0.3 @netlify/redirect-parser@15.0.4
COMPILE = $(RUN) -m uv pip compile pyproject.toml --quiet --universal --python-version 3.11 \
	--generate-hashes --no-header $(ARGS)

.DEFAULT_GOAL := help
.SILENT:
.PHONY: help site serve check test lint format docs gallery screenshots bench hosts lock sbom wheel clean python environment development browser servers

help: ## Show these commands
	awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-11s %s\n", $$1, $$2 }' Makefile

site: environment ## Build the site into _site
	$(RUN) build.py build $(ARGS)

serve: environment ## Show the site in a browser, anew at every save
	$(RUN) build.py serve $(ARGS)

check: environment ## Report every fault of the content, and write nothing
	$(RUN) build.py check $(ARGS)

# Where Python is told to keep no bytecode, each of the processes that tests start would compile everything anew.
# The modules come in their order, for the longest are in the first folder: put off to the end, as those with few
# tests would be, they keep one core waiting for the other.
test: export PYTHONDONTWRITEBYTECODE =
test: development browser servers ## Run all tests, those in a real browser too
	$(RUN) -m pytest --numprocesses auto --dist loadfile --no-loadscope-reorder $(ARGS)

lint: development ## Check style, types, the direction of imports, and sizes
	$(RUN) -m ruff check --quiet
	$(RUN) -m ruff format --check --quiet
	$(RUN) -m mypy
	report=$$(.venv/bin/lint-imports --no-logo) || { echo "$$report"; exit 1; }
	$(RUN) -m pytest tests/project

format: development ## Mend what the style check can mend by itself
	$(RUN) -m ruff check --fix --silent --exit-zero
	$(RUN) -m ruff format --quiet

docs: development ## Write anew what is made from the code: docs/checks.md, docs/licences.md, schemas and .vscode
	$(RUN) build.py rules docs/checks.md
	$(RUN) -m scripts.licences docs/licences.md
	$(RUN) build.py editor

gallery: environment ## Show every component in every example, in gallery/index.html
	$(RUN) build.py gallery gallery $(ARGS)

screenshots: site browser ## Take pictures of the pages, narrow and wide, light and dark, into screenshots
	SITE_CHROMIUM=$$($(RUN) scripts/find_browser.py) $(RUN) scripts/screenshots.py

bench: development ## Measure this project beside others, into docs/performance.md (ARGS="--sizes 100 1000 10000")
	$(RUN) -m bench.run --write $(ARGS)

hosts: development ## Try the built site with the hosts' own programs, which need Node, into .hosts
	npm install --prefix .hosts --no-save --no-package-lock --ignore-scripts --no-audit --no-fund --silent $(HOST_TOOLS)
	SITE_HOST_TOOLS=.hosts $(RUN) -m pytest tests/hosts $(ARGS)

lock: development ## Write the locks anew from pyproject.toml (newest versions: ARGS=--upgrade)
	$(RUN) -m pip install -qq --disable-pip-version-check uv==$(UV_VERSION)
	$(COMPILE) --output-file requirements.lock
	$(COMPILE) --output-file requirements-dev.lock --group dev --constraints requirements.lock

sbom: development ## List what the program is made of, as CycloneDX, in sbom.cdx.json
	$(RUN) -m scripts.sbom sbom.cdx.json

wheel: development ## Make the wheel and the source distribution that pip installs, in dist
	$(RUN) -m hatchling build --clean

clean: ## Remove the built site and all caches; .venv stays
	rm -rf _site dist sbom.cdx.json .sitegen .bench .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache .grimp_cache
	find . -name __pycache__ -not -path './.venv/*' -prune -exec rm -rf {} +

environment: python
	$(SET_UP) requirements.lock

development: environment
	$(SET_UP) requirements-dev.lock

browser: development
	$(RUN) scripts/find_browser.py > /dev/null

servers: development
	$(RUN) -m scripts.find_servers

python:
	command -v $(PYTHON) > /dev/null || { \
		echo 'Python 3.11 or newer is needed. On Debian and Ubuntu, as root: apt-get install python3 python3-venv' >&2; exit 2; }
