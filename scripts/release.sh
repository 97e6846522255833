#!/bin/sh
# release.sh: an archive of the program that is unpacked anywhere on Debian 12 and works there, in
# .build-release/. The same program, the same archive, to the byte.
set -eu
cd "$(dirname "$0")/.."
build=.build-release
machine=$(uname -m)

# What is linked in lies in a folder of its own, with no shared library beside it, to which pkg-config
# is led. libqrencode has only the shared one in Debian, and its licence (LGPL) wants it to be
# replaceable: it comes along.
libraries=$PWD/$build/static
system=$(pkg-config --variable=libdir zlib)
mkdir -p "$libraries"
for name in cmark-gfm cmark-gfm-extensions expat yaml stemmer crypto z; do
  ln -sf "$system/lib$name.a" "$libraries/"
done
ln -sf "$system/libqrencode.so" "$(clang -print-file-name=libstdc++.a)" "$libraries/"
for name in libcmark-gfm expat yaml-0.1 libqrencode libcrypto zlib libtcmalloc_minimal; do
  sed "s|^libdir=.*|libdir=$libraries|" "$system/pkgconfig/$name.pc" >"$libraries/$name.pc"
done

# What is linked from an archive stays inside the program. An allocator must be seen by libc too, which
# would else hand out memory of its own for the program to give back: it is linked as an object, and
# leaves the operators of C++ to their own library.
ld -r --whole-archive "$system/libtcmalloc_minimal.a" -o "$libraries/tcmalloc.o"
objcopy --weaken "$libraries/tcmalloc.o"
rm -f "$libraries/libtcmalloc_minimal.a"
ar rcsD "$libraries/libtcmalloc_minimal.a"

# The preview's HTTP server could pass requests on to other servers, by libcurl and thirty libraries
# more. Sapa asks nothing of a network: what would is not linked, and ends the program.
swift=$(dirname "$(readlink -f "$(command -v swift)")")/../lib/swift_static/linux
nm -u "$swift/lib_CFURLSessionInterface.a" | sed -n 's/^ *U \(curl_[a-z_]*\)$/void \1(void) { __builtin_trap(); }/p' |
  sort -u | clang -x c -c -o "$libraries/curl.o" -
ar rcsD "$libraries/libcurl.a" "$libraries/curl.o"

PKG_CONFIG_PATH=$libraries swift build --quiet -c release --product sapa --static-swift-stdlib \
  --scratch-path "$build" -Xcc "-ffile-prefix-map=$PWD/=" \
  -Xlinker "-L$libraries" -Xlinker "$libraries/tcmalloc.o" -Xlinker -rpath -Xlinker '$ORIGIN/../lib/sapa' -Xlinker -s
program=$build/release/sapa
version=$("$program" --version)
name=sapa-$version-linux-$machine
root=$build/$name

rm -rf "$root"
mkdir -p "$root/bin" "$root/lib/sapa" "$root/libexec/sapa" "$root/share/sapa/fonts" "$root/share/doc/sapa/licences"
cp "$program" "$root/bin/"
cp -L "$system/libqrencode.so.4" "$root/lib/sapa/"
cp -R themes "$root/share/sapa/"
cp /usr/share/fonts/truetype/paratype/*.ttf "$root/share/sapa/fonts/"

# The typesetting script finds Typst beside itself; any Python of Debian runs it.
cp libexec/typeset.py "$root/libexec/sapa/"
.venv/bin/python3 -m pip install --quiet --disable-pip-version-check --no-deps --no-compile --require-hashes \
  --target "$root/libexec/sapa" -r requirements/print.txt

# What a reader without this source tree needs, and whose work is inside.
documents=$root/share/doc/sapa
cp README.md ARCHITECTURE.md CHANGELOG.md LICENSE "$documents/"
cp -R docs "$documents/"
cp "$(dirname "$(readlink -f "$(command -v swift)")")/../share/swift/LICENSE.txt" "$documents/licences/swift.txt"
for folder in "$build"/checkouts/*; do
  cp "$folder"/LICENSE* "$documents/licences/$(basename "$folder").txt"
done
for package in libcmark-gfm-dev libexpat1-dev libyaml-dev libqrencode-dev libssl-dev libstemmer-dev zlib1g-dev libgoogle-perftools-dev libstdc++-12-dev libicu72 fonts-paratype; do
  cp -L "/usr/share/doc/$package/copyright" "$documents/licences/$package.txt"
done

# Names in order, one time, no owner: SOURCE_DATE_EPOCH, else that of the commit.
moment=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
archive=$build/$name.tar.gz
tar -C "$build" --sort=name --format=gnu --owner=0 --group=0 --numeric-owner --mode=u=rwX,go=rX \
  --mtime="@$moment" -cf - "$name" | gzip -9n >"$archive"
echo "release: $archive, $(($(stat -c %s "$archive") / 1000000)) MB"
scripts/release-check.sh "$archive"
