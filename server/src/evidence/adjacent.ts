/** The plainest tags of a quotation, read by their shape alone: “…,” Ada Finn said · said Ada Finn · Ada Finn said: “…”. */

const SAID =
  '(?:said|says|added|adds|told|tells|wrote|writes|asked|asks|continued|continues|tweeted|explained|explains|recalled|declared|argued|argues|insisted|noted|warned|replied|answered|concluded|announced|stated|joked|shouted)';
// one to four capitalised words with what stands between them; before it a title or an office may stand
// a full stop ends a sentence, unless it belongs to a title or an initial
const WORD = "(?:(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Capt|Sgt|Rep|Sen|Gov|Prof|Rev|Adm|Cmdr|St|\\p{Lu})\\.|\\p{Lu}[\\p{L}'’-]*)";
const NAME = `(?:${WORD}\\s+(?:(?:de|del|van|von|der|al|bin|of|and|the|for)\\s+)*){0,6}\\p{Lu}[\\p{L}'’-]+`;
const ASIDE = '(?:\\s*\\([^)]{1,20}\\))?';

// a tag follows a comma or a mark that is none of a sentence's end; after a full stop another sentence begins
const CLOSE = '(?:[,!?—–-]+\\s?["”’»]{1,2}|["”’»]{1,2},)[ —–-]{0,3}';
const AFTER = new RegExp(`^${CLOSE}(${NAME}|he|she)${ASIDE}(?:,[^,.”"]{1,80},)?\\s+(?:also\\s+|then\\s+|has\\s+|had\\s+)?${SAID}\\b`, 'u');
const INVERTED = new RegExp(`^${CLOSE}${SAID}\\s+(?:the\\s+)?(${NAME})`, 'u');
const BEFORE = new RegExp(
  `(?:^|[.!?”"]\\s+|,\\s+)(${NAME}|He|She)${ASIDE}(?:,[^,.”"]{1,80},)?\\s+(?:also\\s+|then\\s+)?${SAID}(?:\\s+(?:that|on \\p{Lu}\\p{L}+))?\\s*[:,]?\\s*["“«]\\s*$`,
  'u',
);
const SIGNED = new RegExp(`^[\\s,.!?]{0,3}["”»]\\s*[―—–-]{1,2}\\s*(${NAME})`, 'u');

/** Reach of a tag, in UTF-16 units. */
const REACH = 160;

/** The words that name the speaker right beside the quotation at `[start, end)` of `text`, marks left out; null where nothing plain stands there. */
export function adjacentSpeaker(text: string, start: number, end: number): string | null {
  const behind = text.slice(end, end + REACH);
  const ahead = text.slice(Math.max(0, start - REACH), start);
  return (BEFORE.exec(ahead) ?? AFTER.exec(behind) ?? INVERTED.exec(behind) ?? SIGNED.exec(behind))?.[1] ?? null;
}
