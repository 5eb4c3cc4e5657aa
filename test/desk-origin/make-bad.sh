#!/bin/sh
# Makes the bad drafts and sources of test/desk-bad: all that a desk gets sent and no program can read. Needs groff, ghostscript, qpdf, Python.
set -e
cd "$(dirname "$0")"
to=../desk-bad
mkdir -p "$to/sources"
work=$(mktemp -d)
: > "$to/empty.md"
: > "$to/sources/empty.txt"
printf '.LP\nThe number of boats on the Olva rose to 14 in October.\n' | groff -Tps -ms > "$work/small.ps"
ps2pdf "$work/small.ps" "$work/small.pdf"
qpdf --static-id --encrypt secret secret 128 --use-aes=y -- "$work/small.pdf" "$to/sources/locked.pdf"
head -c 900 "$work/small.pdf" > "$to/sources/broken.pdf"
gs -q -dNOPAUSE -dBATCH -sDEVICE=pdfimage8 -r40 -o "$to/sources/scan.pdf" "$work/small.pdf"
python3 make-bad.py "$to"
rm -rf "$work"
