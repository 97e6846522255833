# Everything that is done with Sapa's sources; `make site` and `make test` set up what they need.
SAPA := .build/release/sapa

# The tests' build: each module in one run of the compiler, which remarks that it will not go by files then;
# nothing for a debugger, and no index of what is not ours. A sixth of the compiler's time less, and a change is
# built as soon as before.
TESTABLE := -debug-info-format none -Xswiftc -wmo -Xswiftc -disable-batch-mode -Xswiftc -num-threads \
  -Xswiftc 2 -Xswiftc -index-ignore-system-modules

.PHONY: site test soak bench release setup format lint docs clean

## The intranet site and the printable manual of content/, in site/.
site: setup
	@swift build --quiet -c release --product sapa
	@$(SAPA) build

## Every test; installs what the tests need (Chromium, Poppler, qpdf, ZBar, Java).
test:
	@scripts/setup.sh build test
	@$(MAKE) --no-print-directory lint
	@swift build --quiet --build-tests $(TESTABLE)
	@swift test --skip-build --quiet

## The long runs: thousands of random texts, every page in Chromium, every hostile case, six minutes of
## libFuzzer, and a release.
soak:
	@scripts/setup.sh build test
	@swift build --quiet --build-tests $(TESTABLE)
	@SAPA_SOAK=1 swift test --skip-build
	@scripts/fuzz.sh
	@$(MAKE) --no-print-directory release

## docs/performance.md anew: Sapa as it is released beside Hugo and cmark-gfm, on manuals of up to 10,000
## documents.
bench: release
	@scripts/setup.sh build bench
	@Benchmarks/bench.py
	@Benchmarks/preview.py

## An archive that is unpacked anywhere on Debian 12 and works there: made, then tried.
release:
	@scripts/setup.sh build release
	@scripts/release.sh

## What the build needs, installed only where it is missing.
setup:
	@scripts/setup.sh build

## Sources in the form that `make lint` wants.
format:
	@swift format -i -r Sources Tests Package.swift

lint:
	@swift format lint --strict --parallel -r Sources Tests Package.swift

## docs/rules/ from the words beside the rules.
docs: setup
	@swift build --quiet -c release --product sapa
	@scripts/rule-pages.sh $(SAPA)

clean:
	@rm -rf .build .venv
