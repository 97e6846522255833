#!/bin/sh
# setup.sh build|test|release|bench …: installs what is missing for the build (and the tests), says
# what, and takes no time when nothing is. As root it installs Debian packages itself; otherwise it
# prints the one line to run and ends with 2.
set -eu
cd "$(dirname "$0")/.."

packages=""
requirements=""
examples=""
for part in "$@"; do
  case "$part" in
  build)
    packages="$packages libcmark-gfm-dev libcmark-gfm-extensions-dev libssl-dev zlib1g-dev libexpat1-dev libyaml-dev libqrencode-dev libstemmer-dev libgoogle-perftools-dev pkg-config fonts-paratype graphviz"
    requirements="$requirements requirements/print.txt"
    ;;
  test)
    packages="$packages nginx-light strace util-linux chromium fonts-liberation poppler-utils qpdf zbar-tools openjdk-17-jre-headless"
    requirements="$requirements requirements/test.txt requirements/html.txt"
    examples=.venv/examples
    ;;
  release)
    packages="$packages libstdc++-12-dev libicu72"
    ;;
  bench)
    packages="$packages cmark-gfm libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
    requirements="$requirements requirements/bench.txt"
    ;;
  *)
    echo "setup: '$part' is none of build, test, release, bench" >&2
    exit 2
    ;;
  esac
done

command -v swift >/dev/null || {
  echo "setup: Swift 6.2 or newer is not on the PATH: install the toolchain of swift.org, then try again" >&2
  exit 2
}
python3 -c 'import ensurepip, venv' 2>/dev/null || packages="$packages python3 python3-venv"

missing=""
for package in $packages; do
  state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$state" = installed ] || missing="$missing $package"
done
if [ -n "$missing" ]; then
  if [ "$(id -u)" != 0 ]; then
    echo "setup: run this once, then try again: sudo apt-get install --no-install-recommends$missing" >&2
    exit 2
  fi
  echo "setup: installing Debian packages:$missing"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
fi

# A virtual environment of the project's own; its stamp names the requirements that it has.
stamp=.venv/.requirements
for file in $requirements; do
  wanted="$file $(cksum <"$file")"
  if ! grep -qxF "$wanted" "$stamp" 2>/dev/null; then
    echo "setup: installing Python packages of $file into .venv"
    [ -x .venv/bin/python3 ] || python3 -m venv .venv
    .venv/bin/python3 -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r "$file"
    echo "$wanted" >>"$stamp"
  fi
done

# The examples of CommonMark and GFM, which the tests read and nobody commits.
if [ -n "$examples" ] && [ ! -f "$examples/commonmark.json" ]; then
  echo "setup: fetching the examples of CommonMark and GFM into $examples"
  apt-cache show cmark-gfm >/dev/null 2>&1 || apt-get update -qq
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  .venv/bin/python3 -m pip download --quiet --disable-pip-version-check --no-deps \
    --no-build-isolation --no-binary :all: --require-hashes -r requirements/examples.txt -d "$work"
  (cd "$work" && apt-get download -qq -o APT::Sandbox::User=root cmark-gfm && dpkg-deb -x cmark-gfm_*.deb .)
  .venv/bin/python3 scripts/examples.py "$work"/markdown_it_py-*.tar.gz \
    "$work/usr/share/doc/cmark-gfm/spec.txt.gz" "$examples"
fi
