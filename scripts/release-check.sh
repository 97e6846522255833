#!/bin/sh
# release-check.sh ARCHIVE: unpacks a release in a root that has nothing but Debian's libc and Python,
# and works there as an office would: checks content/, builds it with its PDF, publishes, verifies.
set -eu
cd "$(dirname "$0")/.."
archive=$1
name=$(basename "$archive" .tar.gz)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mkdir -p "$work/usr/lib" "$work/usr/lib64" "$work/usr/bin" "$work/tmp" "$work/proc" "$work/dev" "$work/manual"
for folder in lib lib64 bin; do ln -s "usr/$folder" "$work/$folder"; done
for package in libc6 libgcc-s1 zlib1g libexpat1 python3-minimal python3.11-minimal libpython3.11-minimal libpython3.11-stdlib; do
  dpkg -L "$package"
done | while read -r path; do
  if [ -f "$path" ]; then echo "$path"; fi
done | tar -C / -P --no-recursion --files-from=- -cf - | tar -C "$work" -xf - 2>/dev/null
tar -C "$work" -xzf "$archive"
cp -R sapa.yaml content "$work/manual/"

# The mounts are seen by these commands alone and gone with them.
run() {
  unshare $([ "$(id -u)" = 0 ] || echo -r) -m sh -c '
    root=$1; shift
    mount --rbind /proc "$root/proc" && mount --rbind /dev "$root/dev" &&
      exec env -i LANG=C.UTF-8 PATH=/usr/sbin:/usr/bin chroot "$root" "$@"' run "$work" "/$name/bin/sapa" "$@"
}
run --version
run check /manual
run build /manual
run publish /web /manual
run verify /web
pdfs=$(find "$work/manual/site" -name '*.pdf' | wc -l)
[ "$pdfs" -gt 0 ] || { echo "release-check: no PDF was made" >&2; exit 1; }
echo "release-check: $name works with nothing but libc and Python ($pdfs PDFs)"
