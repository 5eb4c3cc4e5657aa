"""Writes the bad files that need no other program: a binary draft, front matter that is not YAML, damaged office files, a swollen ZIP."""
import io
import sys
import zipfile
from pathlib import Path

to = Path(sys.argv[1])
(to / 'binary.md').write_bytes(bytes((i * 73 + 11) % 256 for i in range(600)))
(to / 'front-matter.md').write_text('---\ntitle: "A mark that is never closed\ndate: [2024-11-13\nsources: sources\n---\n\n'
                                    'LISSEN, Morania — About 14 boats lay on the Olva on Wednesday, the harbor master said.\n')
sources = to / 'sources'
(sources / 'drawing.xyz').write_bytes(b'XYZ1' + bytes(range(256)))
(sources / 'broken.docx').write_bytes(b'PK\x03\x04' + b'\0' * 60 + b'not a document')
(sources / 'broken.xlsx').write_bytes(b'PK\x03\x04' + b'\0' * 60 + b'not a spreadsheet')


def zipped(files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, data in files:
            archive.writestr(zipfile.ZipInfo(name, (2024, 11, 13, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


(sources / 'swollen.zip').write_bytes(zipped([('zeros.txt', b'0' * 60_000_000)]))
(sources / 'escape.zip').write_bytes(zipped([('../outside.txt', b'Must never be written outside.'), ('inside.txt', b'The harbor has 14 boats.')]))
(sources / 'not-json.json').write_text('{"title": "Cut off in the mid')
(sources / 'note.txt').write_text('The harbor master counted 14 boats on the Olva on Wednesday, November 13, 2024.\n')
