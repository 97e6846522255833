#!/bin/sh
# print-pictures.sh SAPA: the four printed pages that the README shows, docs/images/print-*.png: the
# title page of a numbered copy, a page of text, one of tables, an appendix across.
set -eu
sapa=$1
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$sapa" print --copy 1 --as-of 2026-11-23 --quiet -o "$work/manual.pdf"
pdftotext "$work/manual.pdf" "$work/text"

# The first page on which a text stands, behind the contents.
page_of() {
  awk -v text="$1" 'BEGIN { RS = "\f" } NR > 3 && index($0, text) { print NR; exit }' "$work/text"
}

picture() {
  pdftoppm -r 60 -png -f "$2" -l "$2" -singlefile "$work/manual.pdf" "$work/$1"
  .venv/bin/python3 - "$work/$1.png" "docs/images/print-$1.png" <<'PYTHON'
import sys
from PIL import Image, ImageOps

page = Image.open(sys.argv[1]).convert("RGB")
ImageOps.expand(page, 1, "#b9bec4").quantize(24).save(sys.argv[2], optimize=True)
PYTHON
}

picture title 1
picture text "$(page_of '5.1.1')"
picture table "$(page_of '9.1.2')"
picture across "$(page_of 'Жоғары білімнің бизнес-үдерісі')"
