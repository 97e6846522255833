#!/bin/sh
# Writes docs/rules/ from the words that the program has beside its rules.
set -eu
sapa=${1:-.build/release/sapa}
rm -rf docs/rules
mkdir -p docs/rules
"$sapa" explain --markdown > docs/rules/README.md
LC_ALL=C "$sapa" explain | while read -r rule _; do
  "$sapa" explain --markdown "$rule" > "docs/rules/$rule.md"
done
