/** The JSON schema of `.claimcheck/config.json`, which gives completion and explanations in the editor; made from the settings themselves. */
import { CODES, PROFILES, SEVERITIES } from '../settings.ts';
import { codePage } from './codes.ts';

const PROFILE_WORDS: Readonly<Record<string, string>> = {
  'us-news': 'American news style (the default).',
  'uk-news': 'British news style.',
  magazine: 'Magazine features.',
  broadcast: 'Scripts to be read aloud.',
};

const text = (description: string) => ({ description, type: 'string' });

const entry = {
  type: 'object',
  required: ['code', 'text'],
  additionalProperties: false,
  defaultSnippets: [{ label: 'A phrase that the house accepts', body: { code: '$1', text: '$2' } }],
  properties: {
    code: {
      description: 'The kind of problem.',
      enum: CODES,
      enumDescriptions: CODES.map(code => codePage(code).what),
    },
    text: text('The words, exactly as the draft has them.'),
    draft: text('In this draft, or in this folder (ends with “/”), only.'),
    prefix: text('Words just before, so that one place only is meant.'),
    suffix: text('Words just after.'),
  },
};

/** A draft-07 schema; the same every time. */
export const configSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Claimcheck configuration',
  description: 'Settings of a newsroom folder: .claimcheck/config.json. The nearest one above the draft counts.',
  type: 'object',
  additionalProperties: false,
  properties: {
    $schema: { type: 'string' },
    profile: {
      description: 'House style.',
      enum: PROFILES,
      enumDescriptions: PROFILES.map(each => PROFILE_WORDS[each]),
      default: 'us-news',
    },
    severity: {
      description: 'Severity of each kind of problem, or "off".',
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(
        CODES.map(code => [code, { description: `${codePage(code).what} ${codePage(code).why}`, enum: SEVERITIES }]),
      ),
    },
    sources: {
      description: 'Folders or files with source documents, relative to the folder that holds .claimcheck.',
      anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }],
    },
    accept: { description: 'Findings that the house accepts: this code on these words.', type: 'array', items: entry },
  },
};
