/** What the sources add to a style problem's fixes: the passage that gives a verdict its reason, the name that "experts" goes without. */
import { speakerAs } from '../claims/naming.ts';
import type { Edit, Fix, Passage, Problem, Story } from '../model.ts';
import { markupKept } from '../text/markup.ts';
import { REASON } from './reason-words.ts';
import { replace, type Telling, viewOf } from './telling.ts';
import { formOfVerb, inForm } from './verbs.ts';

const LONGEST = 240;

/** The source's words, cut at a word where they are long; double marks become single ones inside the new quotation. */
function shown(passage: Passage): string {
  const flat = passage.text.replace(/\s+/g, ' ').replace(/“|”|"/g, '’').trim();
  return flat.length <= LONGEST ? flat : `${flat.slice(0, flat.lastIndexOf(' ', LONGEST))} …`;
}

/**
 * A stub behind the problem's sentence with the words of the first passage that may say why; one that only repeats the matter is no reason.
 * `placeOf` names a source as the desk does ("briefing.pdf, p. 3").
 */
export function withReason(problem: Problem, story: Story, passages: readonly Passage[], placeOf: (passage: Passage) => string): Problem {
  const claim = story.claims.find(each => each.id === problem.claim);
  const sentence = claim && story.sentences[claim.sentence];
  const passage = passages.find(({ text }) => REASON.test(text));
  if (!sentence || !passage) return problem;
  const place = placeOf(passage);
  const { source, locator, start, end } = passage;
  const fix: Fix = {
    title: `Add the reason: what ${place} says`,
    safe: false,
    edits: [{ start: sentence.end, end: sentence.end, newText: ` According to ${place}: “${shown(passage)}”` }],
  };
  const related = { source, locator, start, end, message: `${place} may say why` };
  return { ...problem, related: [...problem.related, related], fixes: [fix, ...problem.fixes] };
}

const SINGULAR: Readonly<Record<string, string>> = { have: 'has', are: 'is', were: 'was', do: 'does' };

/** The verb for one speaker where it stood for several: "experts say" → "Ms. Doss says", "have said" → "has said". */
function agreeing({ paragraph, cue, verb, source }: Telling): Edit[] {
  const { tokens } = paragraph.reading;
  if (!source || verb < cue.first) return [];
  const helper = SINGULAR[tokens[cue.first].lower];
  if (helper && cue.first !== verb) return [replace(paragraph, { first: cue.first, end: cue.first + 1 }, helper)];
  if (formOfVerb(tokens, verb) !== 'base' || verb !== cue.first || !/s$/.test(tokens[source.end - 1].lower)) return [];
  return [replace(paragraph, { first: verb, end: verb + 1 }, inForm(tokens[verb].lower, 'third'))];
}

/** "It is believed that" → "Ms. Doss said that"; "experts say" → "Ms. Doss says". */
function namingEdits({ code, start, end }: Problem, { draft }: Story, telling: Telling, name: string): Edit[] {
  const { paragraph, source } = telling;
  if (code === 'vague-source') return source ? [replace(paragraph, source, name), ...agreeing(telling)] : [];
  return /^it\b/i.test(draft.text.slice(start, end)) ? [{ start, end, newText: `${name} said` }] : [];
}

/** Offers the person whom a source names for the words; `place` is where it does. The story is read once, and only where a name is found. */
export function namerOf(story: Story): (problem: Problem, speaker: string, place: string) => Problem {
  let tellings: readonly Telling[] | null = null;
  return (problem, speaker, place) => {
    tellings ??= viewOf(story).tellings;
    const telling = tellings.find(({ claim }) => claim.id === problem.claim);
    if (!telling) return problem;
    const name = speakerAs(story, speaker, problem.start);
    const edits = namingEdits(problem, story, telling, name);
    const fixes = edits.length ? markupKept(story, [{ title: `Name ${name}, as ${place} does`, safe: false, edits }]) : [];
    return { ...problem, fixes: [...fixes, ...problem.fixes] };
  };
}
