/** Turns of phrase in which a reporting word tells of nothing said: claimed responsibility, a stated aim, the noted author. */
import { lookUp } from './lemma.ts';
import type { Scene } from './scene.ts';
import type { TokenAttribution } from './tagger.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Verb → nouns that it takes without anything being said. */
const THINGS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'claim',
    set(
      'responsibility victory life lives credit asylum title crown prize medal sum benefit benefits refund damages ownership territory seat',
    ),
  ],
  ['think', set('moment minute second while')],
  ['state', set('aim goal purpose intention objective reason')],
  ['note', set('author writer painter scholar artist expert historian')],
  ['admit', set('hospital hospitals bar')],
  ['sign', set('register lease cheque check')],
  ['show', set('noon midnight films film movie signs zero')],
  ['maintain', set('road roads order contact silence garden lead')],
]);

/** True when the words behind the cue make it one of these; only the cue's first noun counts. */
export function isTurnOfPhrase(scene: Scene, { cue }: TokenAttribution): boolean {
  const { tokens } = scene.reading;
  const verb = tokens.slice(cue[0], cue[1]).find(token => token.pos === 'VERB' || token.pos === 'ADJ');
  const things = verb && lookUp(THINGS, verb.lower);
  if (!things) return false;
  for (let i = cue[1]; i < Math.min(tokens.length, cue[1] + 4); i++) {
    if (things.has(tokens[i].lower)) return true;
    if (!/^(?:DET|ADJ|ADP|PRON|PART|NUM)$/.test(tokens[i].pos) || tokens[i].lower === 'that') return false;
  }
  return false;
}
