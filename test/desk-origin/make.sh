#!/bin/sh
# Makes the documents of test/desk/sources from their origins here. Needs groff, ghostscript, pandoc, LibreOffice, Chromium and Python;
# the tests do not: what it makes is committed.
set -e
cd "$(dirname "$0")"
to=../desk/sources
work=$(mktemp -d)
groff -k -Tps -ms statement.ms > "$work/statement.ps"
ps2pdf "$work/statement.ps" "$to/ministry-statement.pdf"
pandoc briefing.md -o "$work/alliance-briefing.odt"
soffice --headless --convert-to docx --outdir "$to" "$work/alliance-briefing.odt" > /dev/null
python3 deliveries.py > "$work/deliveries.fods"
soffice --headless --convert-to xlsx --outdir "$to" "$work/deliveries.fods" > /dev/null
python3 mail.py > "$to/spokesman-mail.eml"
for page in brask-courier lissen-post; do
  chromium --headless --no-sandbox --disable-gpu --disable-background-networking --user-data-dir="$work/profile" \
    --dump-dom "file://$PWD/$page.html" > "$to/$page.html" 2> /dev/null
done
rm -rf "$work"
