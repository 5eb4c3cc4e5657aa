/** A small check for the tests of reports: a claim that differs, one signed off, two without a source, and words that would like to be markup. */
import type { Checked, Status } from '../../../server/src/model.ts';
import type { ExportOptions } from '../../../server/src/report/export.ts';
import { checkedOf, finding, passage, quantity, storyOf } from '../checked.ts';

export const VERIFIED: Status = { state: 'verified', by: 'Mila Torv', at: '2031-03-04T10:00:00Z', note: 'by phone' };

export const TEXT = [
  'Sarn dam opens its gates 🌊',
  '',
  'The dam holds 40 gates and feeds 12 mills, the operator said. It was built in 1931.',
  '',
  '=cmd|/C calc has 7 cells, <b>& “bold”</b> *stars* [link](javascript:alert(1)).',
].join('\n');

/** Three claims: one differs, one is signed off, one has no source; and one in hostile words. */
export function sample(): Checked {
  const story = storyOf(TEXT, [
    quantity('40 gates', 40),
    quantity('12 mills', 12),
    { words: '1931', kind: 'date', date: { value: '1931' } },
    quantity('7 cells', 7),
  ]);
  const [gates, mills, year, cells] = story.claims;
  return {
    ...checkedOf(
      story,
      [
        finding(gates, [
          passage('sources/plan.pdf', 'The works comprise 42 gates <img src=x onerror=alert(2)>.', 'differs', {
            draft: '40',
            source: '42',
          }),
          passage('notes/b.md', 'Some 40 gates.', 'agrees'),
        ]),
        finding(mills, [passage('sources/plan.pdf', '=HYPERLINK("http://x") 12 mills', 'agrees')], VERIFIED),
        finding(year),
        finding(cells),
      ],
      [
        {
          code: 'quantity-differs',
          severity: 'warning',
          start: gates.start,
          end: gates.end,
          message: 'plan.pdf has 42.',
          claim: gates.id,
          related: [{ source: 'sources/plan.pdf', locator: { page: 2, line: 7 }, start: 100, end: 120 }],
          fixes: [{ title: 'Use 42', safe: false, edits: [{ start: gates.start, end: gates.start + 2, newText: '42' }] }],
        },
      ],
    ),
    sourceProblems: [{ source: 'sources/scan.pdf', message: 'no text layer' }],
  };
}

const facts = {
  title: 'Plan <of> the works',
  author: null,
  date: '2030-01-01',
  url: null,
  standing: null,
  record: null,
  reliability: null,
  note: null,
};
export const OPTIONS: ExportOptions = {
  at: '2031-03-05T09:00:00Z',
  program: '1.2.3',
  sources: [
    { id: 1, path: 'sources/plan.pdf', facts, fingerprint: 'f1' },
    { id: 2, path: 'sources/unused.md', facts: { ...facts, title: null }, fingerprint: 'f2' },
  ],
};
