# Two commands do everything on a fresh machine: `make run` and `make test`. Each installs what is missing.
SHELL := /bin/bash
PACKAGES := $(shell sed 's/\#.*//' packages.txt)
CHECKOUT := .make/packages

.PHONY: test build lint bench

VENV := .venv/bin/python3

test: $(CHECKOUT)
	swift build --build-tests
	swift test --skip-build --disable-xctest

build: $(CHECKOUT)
	swift build

# SECTIONS="check-csv …" measures only those.
bench: $(CHECKOUT) .make/venv
	swift build -c release --product bole
	$(VENV) Benchmarks/bench.py $(SECTIONS)

.make/venv: Benchmarks/requirements.txt $(CHECKOUT)
	@python3 -c 'import ensurepip' 2>/dev/null || \
	    { sudo=$$([ $$(id -u) = 0 ] || echo sudo); \
	      $$sudo apt-get update -q && $$sudo apt-get install -qy --no-install-recommends python3-venv; }
	python3 -m venv .venv
	$(VENV) -m pip install --quiet --disable-pip-version-check -r Benchmarks/requirements.txt
	@touch $@

# Debian's packages, asked for once: the file remembers the list that was installed.
$(CHECKOUT): packages.txt
	@mkdir -p .make
	@missing=$$(for package in $(PACKAGES); do \
	    dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'install ok installed' || echo $$package; done); \
	if [ -n "$$missing" ]; then \
	    sudo=$$([ $$(id -u) = 0 ] || echo sudo); \
	    $$sudo apt-get update -q && \
	    DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -qy --no-install-recommends $$missing || exit 1; \
	fi
	@touch $@
