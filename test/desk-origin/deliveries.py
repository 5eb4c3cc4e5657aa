"""Writes the flat spreadsheet that LibreOffice turns into deliveries.xlsx."""
SHEETS = {
    'Deliveries': [
        ['Country', 'Item', 'Number', 'Delivered', 'Value (million crowns)', 'Note'],
        ['Carrow', 'Antitank launchers', 240, '2024-10-18', 96, 'second of two shipments'],
        ['Carrow', 'Howitzers', 36, '2024-09-27', 144, ''],
        ['Carrow', 'Field rations (tons)', 1150, '2024-08-30', 11.5, ''],
        ['Ister', 'Howitzers', 12, '2024-10-04', 51, 'on loan until 2026'],
        ['Ister', 'Ambulances', 45, '2024-11-01', 9, 'gift of the Red Shield'],
        ['Holm', 'Helmets', 18000, '2024-07-12', 5.4, ''],
        ['Holm', 'Antitank launchers', 90, '2025-02-01', 36, 'planned'],
        ['Carrow', 'Antitank launchers', 160, '2023-11-20', 64, 'last year'],
    ],
    'Convoys': [
        ['Date', 'From', 'To', 'Buses', 'People'],
        ['2024-11-06', 'Tarn', 'Lissen', 31, 1240],
        ['2024-11-07', 'Tarn', 'Ostrel', 25, 980],
        ['2024-11-08', 'Tarn', 'Lissen', 29, 1130],
    ],
}


def cell(value):
    if isinstance(value, str) and len(value) == 10 and value[4] == '-' and value[7] == '-':
        return (f'<table:table-cell table:style-name="day" office:value-type="date" office:date-value="{value}">'
                f'<text:p>{value}</text:p></table:table-cell>')
    if isinstance(value, (int, float)):
        return f'<table:table-cell office:value-type="float" office:value="{value}"><text:p>{value}</text:p></table:table-cell>'
    return f'<table:table-cell office:value-type="string"><text:p>{value}</text:p></table:table-cell>'


def sheet(name, rows):
    body = ''.join('<table:table-row>' + ''.join(map(cell, row)) + '</table:table-row>' for row in rows)
    return f'<table:table table:name="{name}">{body}</table:table>'


NAMES = ' '.join(f'xmlns:{k}="urn:oasis:names:tc:opendocument:xmlns:{v}:1.0"' for k, v in {
    'office': 'office', 'table': 'table', 'text': 'text', 'style': 'style', 'number': 'datastyle'}.items())
print(f'''<?xml version="1.0" encoding="UTF-8"?>
<office:document {NAMES} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>
<number:date-style style:name="iso"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style>
<style:style style:name="day" style:family="table-cell" style:data-style-name="iso"/>
</office:automatic-styles>
<office:body><office:spreadsheet>{''.join(sheet(n, r) for n, r in SHEETS.items())}</office:spreadsheet></office:body></office:document>''')
