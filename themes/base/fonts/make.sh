#!/bin/sh
# Makes the web fonts of this folder from the faces of Debian's package fonts-paratype.
#
#   apt-get install fonts-paratype
#   python3 -m venv /tmp/fonts && /tmp/fonts/bin/pip install fonttools==4.68.0 brotli==1.2.1
#   PATH=/tmp/fonts/bin:$PATH sh make.sh
#
# Kept: Latin with the letters of Turkish, Cyrillic with those of Kazakh, punctuation, № and the
# figures of equal width. The licence allows changed faces only under another name, so PT Sans
# becomes Sapa Sans and PT Serif becomes Sapa Serif. Text faces keep their hints, which Windows
# screens of low resolution need.
set -eu
cd "$(dirname "$0")"
faces=/usr/share/fonts/truetype/paratype
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
letters=U+0020-007E,U+00A0-00FF,U+011E-011F,U+0130-0131,U+015E-015F,U+0400-045F,U+0490-0493,\
U+049A-049B,U+04A2-04A3,U+04AE-04B1,U+04BA-04BB,U+04D8-04D9,U+04E8-04E9,U+2010-2011,U+2013-2014,\
U+2018-201A,U+201C-201E,U+2020,U+2022,U+2026,U+2030,U+2032-2033,U+2039-203A,U+2116,U+2212

face() { # SOURCE NAME WEIGHT HINTS
  python3 - "$faces/$1" "$work/$2-$3.ttf" "$2" <<'PYTHON'
import sys
from fontTools.ttLib import TTFont

source, target, name = sys.argv[1:]
font = TTFont(source, recalcTimestamp=False)
new = "Sapa " + name.removeprefix("sapa-").capitalize()
for record in font["name"].names:
    if record.nameID in (1, 3, 4, 6, 16, 18, 20, 21):
        text = record.toUnicode().replace("PT Sans", new).replace("PT Serif", new)
        text = text.replace("PTSans", new.replace(" ", "")).replace("PTSerif", new.replace(" ", ""))
        record.string = text

# Upstream draws a space towards the comma before it, so that "сапа, тәртіп" runs together at the
# sizes of a screen: pairs with the space lose their kerning. The old table says the same twice.
del font["kern"]
for lookup in font["GPOS"].table.LookupList.Lookup:
    for part in lookup.SubTable:
        pairs = part.ExtSubTable if lookup.LookupType == 9 else part
        if pairs.LookupType != 2:
            continue
        if pairs.Format == 1:
            for first, second in zip(pairs.Coverage.glyphs, pairs.PairSet):
                second.PairValueRecord = [
                    record for record in second.PairValueRecord
                    if "space" not in (first, record.SecondGlyph)
                ]
                second.PairValueCount = len(second.PairValueRecord)
        else:
            pairs.ClassDef2.classDefs.pop("space", None)
            if "space" in pairs.Coverage.glyphs:
                pairs.Coverage.glyphs.remove("space")
                pairs.ClassDef1.classDefs.pop("space", None)
font.save(target)
PYTHON
  pyftsubset "$work/$2-$3.ttf" --unicodes="$letters" --layout-features=kern,liga,tnum,lnum,locl,mark,mkmk \
    "$4" --name-IDs='*' --flavor=woff2 --output-file="$2-$3.woff2"
}

face PTS55F.ttf sapa-sans regular --hinting
face PTS75F.ttf sapa-sans bold --hinting
face PTS56F.ttf sapa-sans italic --no-hinting
face PTF75F.ttf sapa-serif bold --no-hinting
