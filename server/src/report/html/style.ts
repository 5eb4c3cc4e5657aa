/** The style sheet of the HTML report: notes beside the story on a wide page and on paper, below each paragraph on a narrow one. */
import { MARKS } from '../marks.ts';

const marks = Object.entries(MARKS)
  .map(([mark, { colour, line }]) => {
    const [style, width] = line.split(' ');
    return `.m.${mark}{text-decoration:underline ${style} ${colour};text-decoration-thickness:${width}}.note.${mark}{border-left-color:${colour}}`;
  })
  .join('\n');

/** No font, picture or style from elsewhere. */
export const STYLE = `
*{box-sizing:border-box}
html{background:#fff;color:#1b1d21;font:16px/1.55 Georgia,'Times New Roman',serif}
body{max-width:80rem;margin:0 auto;padding:1.5rem 2rem 4rem}
header,section.plain,.note,footer,.legend,.counts,table{font-family:system-ui,-apple-system,'Segoe UI',Helvetica,Arial,sans-serif}
h1{font-size:1.7rem;line-height:1.2;margin:.2rem 0 .4rem}
h2{font-size:1.45rem;line-height:1.25;margin:.2rem 0}
h3{font-size:1.1rem;margin:.6rem 0 .2rem}
.over{font-size:.8rem;letter-spacing:.06em;text-transform:uppercase;color:#555;margin:0}
.facts{font-size:.85rem;color:#444;margin:.2rem 0 1rem;overflow-wrap:anywhere}
.bar{display:block;width:100%;height:24px}
.patterns{position:absolute;width:0;height:0}
.swatch{width:30px;height:14px;vertical-align:-2px}
.legend{display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;list-style:none;margin:.5rem 0;padding:0;font-size:.85rem}
.counts{font-size:.9rem;margin:.3rem 0}
.sign-off{display:flex;flex-wrap:wrap;gap:1rem 2rem;margin:1.4rem 0;font:.9rem system-ui,sans-serif}
.sign-off span{flex:1 1 12rem;border-bottom:1px solid #333;padding-bottom:.1rem;min-height:1.9rem}
.row{display:grid;grid-template-columns:minmax(0,1fr) 27rem;gap:0 2rem;border-top:1px solid #eceef0;padding:.35rem 0}
.row>.text>*{margin:.35rem 0}
.text{overflow-wrap:anywhere}
.caption,.credit,.byline{font-size:.88rem;color:#444}
.furniture,.note-paragraph{color:#777;font-size:.85rem}
aside.card,blockquote.quote{border:1px solid #cfd3d8;padding:.5rem .8rem}
p.list::before{content:'• '}
.ref{font:600 .62em system-ui,sans-serif;vertical-align:super;line-height:0;color:#333;text-decoration:none;padding:0 .12em;white-space:nowrap}
.sign{padding-left:.1em}
.note{font-size:.76rem;line-height:1.4;border-left:3px solid #9a9aa5;padding:.1rem 0 .1rem .6rem;margin:.35rem 0;overflow-wrap:anywhere}
.note .no{font-weight:700;color:#1b1d21;text-decoration:none}
.note .kind{color:#666}
.note.differs,.note.changed,.note.cannot-verify{border-left-width:6px}
.note ul{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:0 .9rem}
.note.brief{border-left-style:dashed}
.note.brief .words{color:#444}
.note dl{display:grid;grid-template-columns:auto 1fr;gap:0 .6rem;margin:.2rem 0;border:1px solid #cfd3d8;padding:.2rem .4rem}
.note dt{color:#666}
.note dd{margin:0}
.passage{margin:.1rem 0;unicode-bidi:isolate}
.passage cite{font-style:normal;font-weight:600}
.passage q{color:#333;quotes:none}
.was{border-top:1px dotted #888;margin-top:.2rem}
${marks}
.m.wide{text-decoration:underline dotted #b4bac2;text-decoration-thickness:1px}
section.plain h3{border-top:2px solid #1b1d21;padding-top:.4rem;margin-top:1.6rem}
section.plain ul{padding-left:1.1rem;font-size:.85rem}
section.plain li{margin:.2rem 0;overflow-wrap:anywhere}
section.plain{font-size:.9rem}
.columns{columns:2;column-gap:2rem}
.columns li{break-inside:avoid}
@media (max-width:56rem){body{padding:1rem}.row{grid-template-columns:1fr}.notes{margin:.2rem 0 .8rem .4rem}.columns{columns:1}}
@media print{
@page{margin:14mm 12mm}
html{font-size:10pt}
body{max-width:none;padding:0}
.row{grid-template-columns:minmax(0,1fr) 74mm;gap:0 5mm;border-top-color:#ccc}
.notes{margin:0}
.note{font-size:7.5pt}
.note,.passage,h2,h3,section.plain li,.sign-off{break-inside:avoid}
.row>.text>*{break-inside:avoid}
h2,h3{break-after:avoid}
a{color:inherit}
.bar,.swatch,.m{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
`;
