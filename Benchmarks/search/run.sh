#!/bin/sh
# run.sh [SITE]: recall@5, mean reciprocal rank and times of the search on queries.json, which lists
# for each query the sections of the manual that answer it. Builds the site of content/ unless one
# is named. Queries that miss something are listed with what they found.
set -eu
cd "$(dirname "$0")/../.."
site=${1:-}
if [ -z "$site" ]; then
  make --no-print-directory site
  site=site
fi
scripts/setup.sh test
.venv/bin/python3 Tests/WholeManualTests/search.py "$site" quality Benchmarks/search/queries.json |
  python3 -m json.tool --no-ensure-ascii
