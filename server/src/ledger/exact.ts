/** Records whose sentence stands unchanged: the claims of the same words in it, wherever it has moved and however often it is said. */
import type { LedgerRecord } from '../model.ts';
import { normalise } from '../text/normalise.ts';
import { holdsWords } from './similarity.ts';
import type { Place, StoryIndex, Target } from './story-index.ts';

const MARKUP = /[*_`]/g;

/** Of the same words twice in one sentence, the one that stands where the record's stood. */
function sameSpot(record: LedgerRecord, targets: readonly Target[]): readonly Target[] {
  if (targets.length < 2) return targets;
  const prefix = normalise(record.anchor.prefix.replace(MARKUP, ''));
  const fitting = targets.filter(target => prefix.endsWith(target.before));
  // Every prefix ends with the empty one; the longest that fits is the record's own.
  const longest = Math.max(0, ...fitting.map(target => target.before.length));
  const own = fitting.filter(target => target.before.length === longest);
  return own.length ? own : targets;
}

function inPlace(record: LedgerRecord, words: string, place: Place): readonly Target[] {
  const kind = place.targets.filter(target => target.kind === record.kind);
  const same = kind.filter(target => target.words === words);
  if (same.length) return sameSpot(record, same);
  // Where the sentence stands, but a newer version reads the claim with a word more or less.
  return kind.filter(target => holdsWords(target.words, words) || holdsWords(words, target.words)).slice(0, 1);
}

/** The claims that this record speaks of word for word; empty where its sentence is gone or has changed. */
export function exactTargets(record: LedgerRecord, story: StoryIndex): readonly Target[] {
  const words = normalise(record.anchor.exact.replace(MARKUP, ''));
  return (story.bySentence.get(normalise(record.sentence)) ?? []).flatMap(place => inPlace(record, words, place));
}
