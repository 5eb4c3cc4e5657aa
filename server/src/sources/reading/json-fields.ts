/** Under which names articles kept as JSON have their text, date, title, author and address, and how a field says it. */

export type JsonRecord = Readonly<Record<string, unknown>>;
export const isRecord = (value: unknown): value is JsonRecord => typeof value === 'object' && value !== null && !Array.isArray(value);

// names without "_" and "-", in small letters
export const TEXT_FIELDS = [
  'text',
  'body',
  'articlebody',
  'articletext',
  'content',
  'fulltext',
  'maintext',
  'transcript',
  'bodytext',
  'bodyhtml',
  'paragraphs',
  'story',
  'html',
  'leadparagraph',
  'description',
  'summary',
  'abstract',
  'message',
  'selftext',
];
export const DATE_FIELDS = [
  'date',
  'published',
  'datepublished',
  'publisheddate',
  'publishedat',
  'publicationdate',
  'publishdate',
  'datepublish',
  'webpublicationdate',
  'firstpublicationdate',
  'pubdate',
  'createdat',
  'timestamp',
];
export const TITLE_FIELDS = ['title', 'headline', 'webtitle', 'name', 'subject'];
export const AUTHOR_FIELDS = ['author', 'authors', 'byline', 'creator'];
export const URL_FIELDS = ['url', 'link', 'sourceurl', 'canonical', 'weburl'];
export const WRAPPERS = [
  'articles',
  'items',
  'results',
  'data',
  'documents',
  'docs',
  'records',
  'entries',
  'stories',
  'features',
  'hits',
  'response',
  'article',
];
/** Parts of a record that hold its fields a level further down. */
const HOLDERS = ['fields', 'attributes', 'properties', 'source', 'metadata', 'article'];
/** Where a field is a record itself, what it says stands under one of these. */
const INNER = ['rendered', 'main', 'original', 'text', 'value', 'plain', 'content', 'name'];

const plainKeys = (value: JsonRecord): JsonRecord =>
  Object.fromEntries(Object.entries(value).map(([key, each]) => [key.toLowerCase().replace(/[_-]/g, ''), each]));

/** The fields of a record with those of its holders, its own going before theirs. */
export const lowerKeys = (value: JsonRecord): JsonRecord => {
  const own = plainKeys(value);
  const held = HOLDERS.map(name => own[name]).filter(isRecord);
  return Object.assign({}, ...held.map(plainKeys).reverse(), own);
};
/** The first of these fields that says something. */
export const firstOf = (value: JsonRecord, names: readonly string[]): unknown =>
  names.map(name => value[name]).find(each => each !== undefined && each !== null && each !== '');

/** What a field says that is a record itself, such as `{"rendered": "…"}`. */
export const innerOf = (value: JsonRecord): string | null =>
  INNER.map(name => value[name])
    .filter(each => typeof each === 'string')
    .map(each => each.trim())
    .find(Boolean) ?? null;

/** The text of a field: a string, or a list of paragraphs. */
export function wordsOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null;
  if (isRecord(value)) return innerOf(value);
  if (Array.isArray(value))
    return (
      value
        .map(each => (isRecord(each) ? wordsOf(firstOf(lowerKeys(each), TEXT_FIELDS)) : wordsOf(each)))
        .filter(Boolean)
        .join('\n\n') || null
    );
  return null;
}
