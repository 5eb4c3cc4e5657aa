/** Mailboxes: every mail is a document of its own. */
import { expect, it } from 'vitest';
import { read } from './reading.ts';

it('takes a mailbox apart', async () => {
  const mail = (n: number): string =>
    `From a@b.example Mon Nov 11 09:00:00 2024\nFrom: A <a@b.example>\nSubject: Mail ${n}\nDate: Mon, 11 Nov 2024 09:00:00 +0000\n\nBoats: ${n}.\n\n>From the harbor.\n\n`;
  const document = await read('all.mbox', mail(1) + mail(2) + mail(3));
  expect(document.inside?.map(file => file.path)).toEqual(['all.mbox/0001.eml', 'all.mbox/0002.eml', 'all.mbox/0003.eml']);
  const second = document.inside![1];
  expect((await read(second.path, second.bytes)).facts.title).toBe('Mail 2');
});

it('does not take a sentence for the beginning of a mail, and takes the mailbox’s own marks off', async () => {
  const file =
    'From - Mon Nov 11 09:00:00 2024\nFrom: A <a@b.example>\nSubject: One\n\nBarges came.\n\nFrom the lock we hear nothing.\n\n>From the inn neither.\n';
  const { inside } = await read('all.mbox', file);
  expect(inside).toHaveLength(1);
  const { text } = await read(inside![0].path, inside![0].bytes);
  expect(text).toContain('From the lock we hear nothing.\n\nFrom the inn neither.');
});

it.each([
  ['empty', ''],
  ['no mailbox', 'nothing here'],
])('says what is wrong: %s', async (_, file) => {
  expect((await read('a.mbox', file)).problems).toEqual([expect.stringContaining('not a mailbox')]);
});
