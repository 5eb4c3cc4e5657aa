/** Finds what a thing is held against when no comparative says so: "compared with a year ago", "back at prewar levels", "six hours instead of 10", "four years his senior". */
import type { Comparison, Found, Token } from '../model.ts';
import { firstFrom, none, around, type Scene } from './trend-figures.ts';
import { TIME_UNITS } from '../values/units.ts';

const AT_LEVEL =
  /^(?:to|at|near|toward|towards|around|from|above|below|under|over|exceed|exceeds|exceeded|reach|reached|approached|beyond|past)$/;
/** A level of another time: what it is held against. */
const OF_OLD =
  /^(?:prewar|pre-war|prepandemic|pre-pandemic|precrisis|pre-crisis|prerecession|previous|prior|earlier|former|old|normal|usual|historic|historical|average|last|pre|peak|year-earlier|pre-invasion|original|typical|seasonal)$/;

/** "back at 2007 levels", "near its prewar level", "at the level of 1990". */
export function levelAt({ reading: { tokens } }: Scene, index: number): Found<Comparison> | null {
  let lead = index - 1;
  let old = false;
  for (; lead > index - 8 && lead >= 0; lead--) {
    const { lower, pos, text } = tokens[lead];
    if (AT_LEVEL.test(lower)) break;
    if (OF_OLD.test(lower) || /^(?:1[6-9]|20)\d\d$/.test(text)) old = true;
    else if (!/^(?:ADJ|NOUN|PROPN|DET|PRON|PART|NUM)$/.test(pos) && !/^(?:-|’s|'s|its|their)$/.test(text)) return null;
  }
  const joint = tokens[lead]?.lower ?? '';
  if (!AT_LEVEL.test(joint)) return null;
  const of = tokens[index + 1]?.lower === 'of' && /^(?:(?:1[6-9]|20)\d\d|last)$/.test(tokens[index + 2]?.lower ?? '');
  const of2 = of && lead === index - 2;
  if (!old && !of2) return null;
  const back = /^(?:back|returned|returning|return|returns|recovered)$/.test(tokens[lead - 1]?.lower ?? '') ? lead - 1 : lead;
  const direction = /^(?:above|over|exceed|exceeds|exceeded|beyond|past)$/.test(joint)
    ? 'up'
    : /^(?:below|under)$/.test(joint)
      ? 'down'
      : 'same';
  return { start: tokens[back].start, end: tokens[of ? index + 2 : index].end, value: none(direction) };
}

/** "back to where it was in May", "returned to normal". */
export function backAt({ reading: { tokens } }: Scene, index: number): Found<Comparison> | null {
  const { start } = tokens[index];
  if (tokens[index + 1]?.lower !== 'to' || tokens[index + 2]?.lower !== 'where' || !/^(?:it|they)$/.test(tokens[index + 3]?.lower ?? ''))
    return null;
  return /^(?:was|were|stood|had)$/.test(tokens[index + 4]?.lower ?? '')
    ? { start, end: tokens[index + 4].end, value: none('same') }
    : null;
}

/** "six hours instead of 10", "from two guards instead of four". */
export function insteadAt(scene: Scene, index: number): Found<Comparison> | null {
  const { tokens, text } = scene.reading;
  const of = tokens[index + 1];
  if (of?.lower !== 'of') return null;
  const other = scene.quantities[firstFrom(scene, of.end)];
  if (!other || !/^\s(?:the )?$/.test(text.slice(of.end, other.start)) || other.value.value === null) return null;
  const { start } = tokens[index];
  const own = around(scene, start).find(each => each.end <= start && start - each.end < 25 && !/[.;:,]/.test(text.slice(each.end, start)));
  if (!own || own.value.value === null) return null;
  return { start, end: other.end, value: { ...none(null), from: other.value.value } };
}

/** "hit 9 to the dollar, from 8.1 a week ago", "the rate is 7 percent, from 5 percent in May": the older figure stands behind the newer. */
export function fromAt(scene: Scene, index: number): Found<Comparison> | null {
  const { tokens, text } = scene.reading;
  const { start, end } = tokens[index];
  if (tokens[index - 1]?.text !== ',') return null;
  const at = firstFrom(scene, end);
  const old = scene.quantities[at];
  const held = scene.quantities[at - 1];
  if (!old || !held || !/^\s(?:just |only |about |nearly |around |the )?$/.test(text.slice(end, old.start))) return null;
  if (held.end > start || !/^(?: (?:to|against) the [a-z]+| an? [a-z]+)?, $/.test(text.slice(held.end, start))) return null;
  const alike = held.value.unit === old.value.unit && held.value.unit !== null;
  const bare = old.value.unit === null && old.value.counted === null && !/^ (?:to|[a-z]+s)\b/.test(text.slice(old.end, old.end + 20));
  if (old.value.value === null || !(alike || bare)) return null;
  return { start, end: old.end, value: { ...none(null), from: old.value.value } };
}

/** "41 percent of normal", "at a third of its capacity". */
export function partOfAt(scene: Scene, index: number): Found<Comparison> | null {
  const { tokens, text } = scene.reading;
  const { start, end, lower } = tokens[index];
  const whole = /^(?:capacity|strength|quota|target|goal)$/.test(lower);
  if (whole && lower !== 'capacity' && !/^(?:its|their|his|her|the|full)$/.test(tokens[index - 1]?.lower ?? '')) return null;
  const part = around(scene, start).find(each => each.start < start && each.end >= start - 30);
  if (!part || part.value.value === null) return null;
  const share = part.value.unit === 'percentage' || (part.value.unit === null && part.value.value < 1);
  const joint = part.end >= end ? text.slice(part.start, start) : text.slice(part.end, start);
  if (!share || !/(?:^| )of (?:its |their |his |her |the )?(?:[a-z-]+ ){0,2}$/i.test(joint)) return null;
  return {
    start: part.start,
    end: Math.max(end, part.end),
    value: { ...none(part.value.value < 1 || part.value.value < 100 ? 'down' : 'up'), quantity: part.value },
  };
}

/** "Compared with Lissen, the army is small", "up, compared with a year ago". */
export function comparedAt({ reading: { tokens } }: Scene, index: number): Found<Comparison> | null {
  const { start, lower, text } = tokens[index];
  const joint = tokens[index + 1];
  const before = tokens[index - 1];
  const opens = before === undefined || /^[,.;—–”“]$/.test(before.text);
  const object = tokens[index + 2];
  if (!object || /^(?:what|how|a|it|him|her|them|me|himself|herself|each)$/.test(object.lower)) {
    if (object?.lower !== 'a' || !/^(?:year|month|week|decade)$/.test(tokens[index + 3]?.lower ?? '')) return null;
  }
  if (lower === 'relative') {
    if (
      joint?.lower !== 'to' ||
      before?.pos === 'DET' ||
      before?.pos === 'ADJ' ||
      !(/^(?:PROPN|NUM|DET)$/.test(object.pos) || object.lower === 'other')
    )
      return null;
    return { start, end: object.end, value: none(null) };
  }
  if (joint?.lower !== 'with' && joint?.lower !== 'to') return null;
  if (!opens || (joint.lower === 'to' && text === 'compared' && before === undefined)) return null;
  return { start, end: endOfObject(tokens, index + 2), value: none(null) };
}

function endOfObject(tokens: readonly Token[], from: number): number {
  let i = from + 1;
  while (i < from + 5 && tokens[i] && /^(?:ADJ|NOUN|PROPN|NUM|PART)$/.test(tokens[i].pos)) i++;
  return tokens[i - 1].end;
}

/** "four years his senior", "two years her junior". */
export function seniorAt(scene: Scene, index: number): Found<Comparison> | null {
  const { tokens } = scene.reading;
  const { start, end, lower } = tokens[index];
  const whose = tokens[index - 1];
  if (!whose || !(/^(?:his|her|their|its)$/.test(whose.lower) || /^(?:’s|'s)$/.test(whose.text))) return null;
  const age = around(scene, start).find(each => each.end <= start && start - each.end < 30 && TIME_UNITS.has(each.value.unit ?? ''));
  if (!age || age.end < whose.start - 25) return null;
  return { start: age.start, end, value: { ...none(lower === 'senior' ? 'up' : 'down'), quantity: age.value } };
}

const FEW = /^(?:only|few)$/;

/** "Only Karst has more tanks", "few states spend more": the whole sentence compares. */
export function onlyAt({ reading: { tokens } }: Scene, index: number, first: number): Found<Comparison> | null {
  const { lower, start } = tokens[index];
  const opener = tokens[first];
  if (!opener || !FEW.test(opener.lower) || index - first > 9) return null;
  const thing = tokens[index + 1];
  if (!thing || thing.lower === 'than') return null;
  const verb = tokens
    .slice(first + 1, index)
    .some(each =>
      /^(?:has|have|had|produces?|produced|spends?|spent|owns?|owned|won|pays?|paid|built|builds?|grows?|grew|sells?|sold|makes?|made|gets?|got|holds?|held)$/.test(
        each.lower,
      ),
    );
  if (!verb) return null;
  return {
    start,
    end: /^(?:NOUN|PROPN)$/.test(thing.pos) ? thing.end : tokens[index].end,
    value: none(lower === 'less' || lower === 'fewer' ? 'down' : 'up'),
  };
}
