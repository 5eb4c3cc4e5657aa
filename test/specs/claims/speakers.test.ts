/** Who said it, over whole stories: pronouns, titles, surnames, speeches over several paragraphs; with the learned tagger and by rule alone. */
import { describe, expect, test } from 'vitest';
import { readStory } from '../../../server/src/claims/story.ts';
import { loadTaggerFrom } from '../../../server/src/host/weights.ts';
import type { ClaimOf, Story } from '../../../server/src/model.ts';

const taggers = { learned: loadTaggerFrom(), rules: null };

const read = (tagger: keyof typeof taggers, ...paragraphs: string[]): Story =>
  readStory({ id: 'story', text: paragraphs.join('\n\n'), format: 'plaintext' }, { today: '2022-02-15', tagger: taggers[tagger] });
const quoted = (story: Story) =>
  story.claims
    .filter((claim): claim is ClaimOf<'quotation'> => claim.kind === 'quotation')
    .map(claim => claim.quotation.speaker?.name ?? null);
const attributed = (story: Story) =>
  story.claims.filter((claim): claim is ClaimOf<'attribution'> => claim.kind === 'attribution').map(claim => claim.attribution);

describe.each(['learned', 'rules'] as const)('speakers, %s', kind => {
  test('a surname and a pronoun stand for the full name', () => {
    const story = read(
      kind,
      'Foreign Minister Ana Ruiz said on Monday that the border would stay open.',
      '“We have nothing to hide,” Ruiz said. “The road is safe.”',
      '“Nobody will be turned away,” she said.',
    );
    expect(quoted(story)).toEqual(['Ana Ruiz', 'Ana Ruiz', 'Ana Ruiz']);
  });

  test('a title stands for whoever holds it in the story', () => {
    const story = read(
      kind,
      'President Tomas Berg of Lissen met Prime Minister Ana Ruiz on Monday.',
      '“The talks were useful,” the president said.',
      '“We disagree on much,” the prime minister said.',
    );
    expect(quoted(story)).toEqual(['Tomas Berg', 'Ana Ruiz']);
  });

  test('he and she are told apart', () => {
    const story = read(
      kind,
      'Mr. Tomas Berg and Mrs. Ana Ruiz spoke to reporters in Dorn.',
      '“The harvest was poor,” he said.',
      '“The harvest was fine,” she said.',
    );
    expect(quoted(story)).toEqual(['Tomas Berg', 'Ana Ruiz']);
  });

  test('a speech goes on over paragraphs with one tag', () => {
    const story = read(
      kind,
      '“We built this road with our own hands,” Ana Ruiz said. “We will not give it up now.',
      '“Our children walk on it to school.”',
    );
    expect(quoted(story)).toEqual(['Ana Ruiz', 'Ana Ruiz', 'Ana Ruiz']);
    expect(attributed(story).at(-1)?.content.at(-1)).toMatchObject({ end: story.draft.text.length });
  });

  test('a colon announces the next paragraph', () => {
    const story = read(kind, 'Ana Ruiz added:', '“The dam will hold through the winter.”');
    expect(quoted(story)).toEqual(['Ana Ruiz']);
  });

  test('a quotation without a tag is its paragraph’s speaker’s', () => {
    const story = read(kind, '“We will not move,” Tomas Berg said in Dorn. He pointed at the house. “My father built it himself.”');
    expect(quoted(story)).toEqual(['Tomas Berg', 'Tomas Berg']);
  });

  test('a lawyer for somebody is not that person', () => {
    const story = read(kind, 'A lawyer for Ana Ruiz said the sum had been paid.');
    expect(attributed(story)[0]).toMatchObject({ speaker: null, voucher: 'unnamed' });
  });

  test('each sort of voucher', () => {
    const story = read(
      kind,
      'Ana Ruiz said the dam was safe.',
      'The Ministry of Water said the dam was safe.',
      'The report said the dam was safe.',
      'Two officials said the dam was safe.',
    );
    expect(attributed(story).map(each => each.voucher)).toEqual(['named', 'organisation', 'document', 'unnamed']);
  });

  test('stance and form', () => {
    const story = read(
      kind,
      'Ana Ruiz said the dam was safe.',
      'Ana Ruiz claimed that the dam was safe.',
      'Ana Ruiz conceded that the dam was “old and tired.”',
      '“The dam is safe and sound,” Ana Ruiz said.',
      'Ana Ruiz believes that the dam is safe.',
    );
    expect(attributed(story).map(each => `${each.stance} ${each.form}`)).toEqual([
      'neutral indirect',
      'doubting indirect',
      'confessing mixed',
      'neutral direct',
      'thinking indirect',
    ]);
  });

  test('vouchers and stances over a story: nobody, the writer, a reminder, a fear', () => {
    const story = read(
      kind,
      'Mayor Ana Ruiz noted that the dam was built in 1950.',
      'It is believed that the dam will fail.',
      'We know that the price was wrong.',
      'Ruiz warned that the road would close.',
    );
    expect(attributed(story).map(each => `${each.voucher} ${each.stance} ${each.speaker}`)).toEqual([
      'named endorsing Ana Ruiz',
      'agentless thinking null',
      'writer thinking null',
      'named emotive Ana Ruiz',
    ]);
  });

  test('two people share a title and a third a surname', () => {
    const story = read(
      kind,
      'President Tomas Berg of Lissen met President Ana Ruiz of Lomar on Monday.',
      '“The talks were useful to us,” Berg said.',
      '“We disagree on nearly everything,” Ruiz said.',
      '“That is no surprise to me,” he added.',
    );
    expect(quoted(story)).toEqual(['Tomas Berg', 'Ana Ruiz', 'Tomas Berg']);
  });

  test('a chain of quotations with one tag, then another speaker', () => {
    const story = read(
      kind,
      '“The river rose in an hour,” said Ana Ruiz, a farmer in Dorn. “We lost the cows. We saved the dog.”',
      '“Nobody came to help us,” Tomas Berg said.',
      '“Not even a phone call,” he said.',
    );
    expect(quoted(story)).toEqual(['Ana Ruiz', 'Ana Ruiz', 'Tomas Berg', 'Tomas Berg']);
  });

  test('nothing said, nothing claimed', () => {
    const story = read(
      kind,
      'The bridge in Dorn opened on Monday. It is 900 metres long.',
      'The allies’ soldiers left the town’s schools in the ’90s.',
    );
    expect(quoted(story)).toEqual([]);
    expect(attributed(story)).toEqual([]);
  });
});

test('the capitals of a transcript are somebody’s surname', () => {
  const story = read(
    'learned',
    'Ana Ruiz and Tomas Berg spoke on Monday.',
    'RUIZ: The dam will hold through the winter.',
    'BERG: It will not hold until March.',
  );
  expect(attributed(story).map(each => `${each.speaker} ${each.voucher}`)).toEqual(['Ana Ruiz named', 'Tomas Berg named']);
});

test('a signature behind a quotation, and a turn of a transcript', () => {
  const signed = read('learned', '“The dam scares me every single night.” — Ana Ruiz');
  expect(quoted(signed)).toEqual(['Ana Ruiz']);
  const turn = read('learned', 'RUIZ: The dam will hold through the winter.');
  expect(attributed(turn).map(({ source }) => turn.draft.text.slice(source[0].start, source[0].end))).toEqual(['RUIZ']);
});
