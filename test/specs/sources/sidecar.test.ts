/** Sidecars: what the reporter notes of a source beside the file goes over what the file says of itself. */
import { describe, expect, it } from 'vitest';
import { factsOfYaml, sidecarsOf, sourceOfSidecar, withSidecar } from '../../../server/src/sources/sidecar.ts';
import { read } from './readers/reading.ts';

describe('sidecars', () => {
  it('belongs to the file whose name it carries', () => {
    expect(sourceOfSidecar('a/letter.pdf.yaml')).toBe('a/letter.pdf');
    expect(sourceOfSidecar('a/config.yaml')).toBeNull();
    expect(sidecarsOf('x.pdf')).toContain('x.pdf.json');
  });
  it('goes over what the document says of itself', async () => {
    const document = await read('a.txt', 'Lissen, 12 November 2024\n\nBoats came.');
    const yaml =
      'Title: Letter\nauthor: [Ada Quist, Rolf Brandt]\ndate: 2024-11-13\nstanding: primary\nrecord: on background\nreliability: a party to the conflict\nother: 3';
    expect(withSidecar(document, { path: 'a.txt.yaml', bytes: new TextEncoder().encode(yaml) }).facts).toEqual({
      title: 'Letter',
      author: 'Ada Quist, Rolf Brandt',
      date: '2024-11-13',
      standing: 'primary',
      record: 'off',
      reliability: 'a party to the conflict',
    });
  });
  it('reads JSON too', () =>
    expect(factsOfYaml('{"record": "on", "note": "by phone"}', 'x').facts).toEqual({ record: 'on', note: 'by phone' }));
  it.each(['title: "x', '- a\n- b', 'just words'])('says that it is no list of fields: %s', text =>
    expect(factsOfYaml(text, 'the sidecar').problems).toHaveLength(1),
  );
});
