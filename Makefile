# Two commands do everything on a fresh machine: `make run` and `make test`. Each installs what is missing.
SHELL := /bin/bash
CHECKOUT := .make/packages
TESTED := $(CHECKOUT) .make/test-packages .venv/ready

.PHONY: run test trials build lint bench screenshots

VENV := .venv/bin/python3
TYPESETTER := Sources/Papers/Worker/requirements.txt
PIP := $(VENV) -m pip install --quiet --disable-pip-version-check

# The season as it stands on DAY, at http://127.0.0.1:PORT; each day's folder is made once and kept.
DAY ?= 2023-10-09
PORT ?= 8080
run: $(CHECKOUT) .venv/typesetter
	swift build -c release --product bole
	@.build/release/bole demo --data .demo/$(DAY) --day $(DAY) --port $(PORT)

# TESTS="-k notice …" runs only those of the browser.
# Hundreds of folders open at once would leave no low file number for the processes that tests start.
test: $(TESTED)
	swift build --build-tests
	SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=12 swift test --skip-build --disable-xctest
	$(VENV) -m pytest -c Tests/Browser/pytest.ini Tests/Browser $(TESTS)

# The long ones: KILLS kills under load while proofs are uploaded (SEED= plays one again), and each page of each role in
# both widths, languages and themes.
KILLS ?= 500
trials: $(TESTED)
	swift build --build-tests
	KILLS=$(KILLS) swift test --skip-build --disable-xctest --filter KillTests
	TRIALS=1 $(VENV) -m pytest -c Tests/Browser/pytest.ini Tests/Browser/test_roles.py

build: $(CHECKOUT)
	swift build

# The pictures in the READMEs, from a demo of invented people.
screenshots: $(TESTED)
	swift build --product bole
	$(VENV) Tests/Browser/screenshots.py docs/pictures

# SECTIONS="check-csv …" measures only those: affinity assign check-csv check-xlsx submissions list pages papers slow
# summary.
bench: $(TESTED) .make/bench-packages .venv/bench
	swift build -c release --product bole
	swift build -c release --product BoleBench
	$(VENV) Benchmarks/bench.py $(SECTIONS)

.venv/ready: Tests/Browser/requirements.txt .venv/typesetter
	$(PIP) -r $<
	@touch $@

# What the measures are held against.
.venv/bench: Benchmarks/requirements.txt .venv/ready
	$(PIP) -r $<
	@touch $@

# What the server itself needs of Python.
.venv/typesetter: $(TYPESETTER) $(CHECKOUT)
	python3 -m venv .venv
	$(PIP) -r $(TYPESETTER)
	@touch $@

# Debian's packages, asked for once: the file remembers the list that was installed.
define install
	@mkdir -p .make
	@missing=$$(for package in $$(sed 's/#.*//' $<); do \
	    dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'install ok installed' || echo $$package; done); \
	if [ -n "$$missing" ]; then \
	    sudo=$$([ $$(id -u) = 0 ] || echo sudo); \
	    $$sudo apt-get update -q && \
	    DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -qy --no-install-recommends $$missing || exit 1; \
	fi
	@touch $@
endef

$(CHECKOUT): packages.txt
	$(install)

.make/test-packages: Tests/packages.txt
	$(install)

.make/bench-packages: Benchmarks/packages.txt
	$(install)
