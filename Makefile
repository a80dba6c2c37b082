# Postil. `make run` and `make test` need nothing but Python 3.11 or newer and a network for the first time;
# `make test PYTHON=python3.13` chooses one, in an environment of its own (.venv-python3.13).
.POSIX:
.DEFAULT_GOAL := help
.PHONY: help run test check lint bench figures torture soak wheel bundle packages menu tables texts content pictures clean

VENV = .venv$(addprefix -,$(notdir $(PYTHON)))
PYTHON_HERE = $(VENV)/bin/python
PYTHON =
ARGS =

help:
	@echo 'make run       open Postil (make run ARGS="article.md" opens a file)'
	@echo 'make test      every check: lint, types, layers, tests, coverage, wheel'
	@echo 'make check     the quick ones and the tests near your change, within a minute (ARGS=REF says since when)'
	@echo 'make lint      the quick ones: lint, format, types, layers'
	@echo 'make bench     measure the speeds that the handbook speaks of'
	@echo 'make figures   measure all of them and the other readers, for README and handbook (half an hour, nothing beside it)'
	@echo 'make torture   the durability harnesses at full length (hours)'
	@echo 'make soak      the property tests at full length'
	@echo 'make wheel     build dist/postil-*.whl'
	@echo 'make bundle    build dist/postil/, a folder that needs no Python'
	@echo 'make packages  build dist/*.deb, .rpm and .tar.xz of that folder (ARGS=deb for one)'
	@echo 'make menu      put Postil into your menu, with its file types and postil:// addresses'
	@echo 'make tables    write what README, handbook and desktop files repeat of the tables of keys, commands, formats'
	@echo 'make texts     collect the texts that are shown, for their translators, and build the translations'
	@echo '               (ARGS=release fails while a text is untranslated or a page of the handbook is older)'
	@echo 'make content   read the bundled article anew, after a change to it or to its importer'
	@echo 'make pictures  render the pictures of the README, and every part of the window into build/pictures'
	@echo 'make clean     remove what the others made, but not .venv'

$(VENV)/.ready-run: pyproject.toml packaging/set_up.sh
	@VENV=$(VENV) sh packaging/set_up.sh run

$(VENV)/.ready-dev: pyproject.toml packaging/set_up.sh
	@VENV=$(VENV) sh packaging/set_up.sh dev

$(VENV)/.ready-bundle: pyproject.toml packaging/set_up.sh
	@VENV=$(VENV) sh packaging/set_up.sh bundle

run: $(VENV)/.ready-run
	@$(PYTHON_HERE) -m desktop $(ARGS)

test: $(VENV)/.ready-dev
	@$(PYTHON_HERE) packaging/checks.py

check: $(VENV)/.ready-dev
	@$(PYTHON_HERE) packaging/near.py $(ARGS)

lint: $(VENV)/.ready-dev
	@$(PYTHON_HERE) packaging/checks.py lint format types layers

bench: $(VENV)/.ready-dev
	@$(PYTHON_HERE) -m tests.bench $(ARGS)

figures: $(VENV)/.ready-dev
	@$(PYTHON_HERE) -m tests.bench --keep $(ARGS)
	@$(PYTHON_HERE) packaging/tables.py

torture: $(VENV)/.ready-dev
	@POSTIL_TESTS=torture $(PYTHON_HERE) -m pytest tests/torture -s $(ARGS)

soak: $(VENV)/.ready-dev
	@POSTIL_TESTS=soak $(PYTHON_HERE) -m pytest tests -m 'soak or hypothesis' -n 2 --dist worksteal $(ARGS)

wheel: $(VENV)/.ready-dev
	@$(PYTHON_HERE) -m build --no-isolation --outdir dist .

bundle: $(VENV)/.ready-bundle
	@$(PYTHON_HERE) packaging/bundle.py

packages: bundle
	@$(PYTHON_HERE) packaging/packages.py $(ARGS)

menu: $(VENV)/.ready-run
	@sh packaging/menu.sh $(ARGS)

tables: $(VENV)/.ready-run
	@$(PYTHON_HERE) packaging/tables.py

texts: $(VENV)/.ready-run
	@$(PYTHON_HERE) packaging/texts.py $(ARGS)

content: $(VENV)/.ready-run
	@$(PYTHON_HERE) packaging/bundled_content.py

pictures: $(VENV)/.ready-dev
	@sh packaging/pictures.sh $(ARGS)

clean:
	rm -rf build dist htmlcov .coverage .coverage.* .pytest_cache .mypy_cache .ruff_cache .import_linter_cache
