# Every target sets up what it needs. Another interpreter: make test PYTHON=python3.13
PYTHON ?= python3
BIN := .venv/bin
INSTALLED := .venv/.installed

.PHONY: demo test lint bench evidence docs
.DEFAULT_GOAL := test

$(INSTALLED): pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@

demo: $(INSTALLED)
	$(BIN)/copytaster check examples --exit-zero
	$(BIN)/copytaster story examples/story --exit-zero
	$(BIN)/copytaster check examples/museum-grant.txt --diff --unsafe-fixes --exit-zero

lint: $(INSTALLED)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

test: lint
	$(BIN)/pytest --cov --cov-report=term

bench: $(INSTALLED)
	$(BIN)/python benchmarks/startup.py
	$(BIN)/python benchmarks/throughput.py
	$(BIN)/python benchmarks/html_throughput.py
	$(BIN)/python benchmarks/markdown.py
	$(BIN)/python benchmarks/story.py
	$(BIN)/python benchmarks/gazetteer.py

evidence: $(INSTALLED)
	$(BIN)/python benchmarks/evidence.py

docs: $(INSTALLED)
	$(BIN)/python docs/generate.py
