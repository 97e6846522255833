#!/bin/sh
# fuzz.sh [SECONDS]: lets libFuzzer try for so long (120 by default) to break each part that reads what
# others have written: front matter, Markdown, citations. Ends with 1 where it has, and says with what.
set -eu
cd "$(dirname "$0")/.."
seconds=${1:-120}
work=.build-fuzz
SAPA_FUZZ=1 swift build --quiet -c release --product SapaFuzz --sanitize fuzzer --scratch-path $work \
  -Xswiftc -use-ld=lld
mkdir -p $work/found
for target in front-matter markdown citations; do
  samples=$work/samples-$target
  mkdir -p "$samples"
  find content Tests/HostileTests/Cases Tests/SapaGoldenTests/Cases -type f \
    \( -name '*.md' -o -name sapa.yaml \) -size -16k | while read -r file; do
    cp "$file" "$samples/$(echo "$file" | cksum | cut -d' ' -f1)"
  done
  echo "fuzz: $target, $seconds s"
  SAPA_FUZZ_TARGET=$target $work/release/SapaFuzz -max_total_time="$seconds" -timeout=20 -rss_limit_mb=2048 -max_len=16384 \
    -verbosity=0 -print_final_stats=1 -artifact_prefix="$work/found/$target-" "$samples" \
    2>$work/log-$target || {
    tail -40 $work/log-$target >&2
    echo "fuzz: $target breaks; what breaks it lies in $work/found/" >&2
    exit 1
  }
  grep -E 'number_of_executed_units|peak_rss_mb' $work/log-$target
done
