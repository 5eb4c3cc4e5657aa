/** The part of SARIF 2.1.0 that the export uses, written after the standard: unknown fields are refused, as the full schema does. */

const text = { type: 'string', minLength: 1 };
const message = { type: 'object', additionalProperties: false, required: ['text'], properties: { text, markdown: text } };
const whole = { type: 'integer', minimum: 1 };
const zero = { type: 'integer', minimum: 0 };
const bag = { type: 'object' };
const artifactLocation = {
  type: 'object',
  additionalProperties: false,
  properties: { uri: { type: 'string', pattern: "^(?:file:///)?[A-Za-z0-9._~!$&'()*+,;=:@/%-]+$" }, index: zero },
};
const region = {
  type: 'object',
  additionalProperties: false,
  properties: {
    startLine: whole,
    startColumn: whole,
    endLine: whole,
    endColumn: whole,
    charOffset: zero,
    charLength: zero,
    snippet: { type: 'object', properties: { text: { type: 'string' } } },
  },
};
const physicalLocation = {
  type: 'object',
  additionalProperties: false,
  required: ['artifactLocation'],
  properties: { artifactLocation, region, properties: bag },
};
const location = { type: 'object', additionalProperties: false, properties: { id: zero, physicalLocation, message } };
const level = { enum: ['none', 'note', 'warning', 'error'] };

const rule = {
  type: 'object',
  additionalProperties: false,
  required: ['id'],
  properties: {
    id: text,
    name: { type: 'string', pattern: '^[A-Z][A-Za-z]+$' },
    shortDescription: message,
    fullDescription: message,
    help: message,
    defaultConfiguration: { type: 'object', additionalProperties: false, properties: { level } },
  },
};

const fix = {
  type: 'object',
  additionalProperties: false,
  required: ['artifactChanges'],
  properties: {
    description: message,
    properties: bag,
    artifactChanges: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['artifactLocation', 'replacements'],
        properties: {
          artifactLocation,
          replacements: {
            type: 'array',
            minItems: 1,
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['deletedRegion'],
              properties: { deletedRegion: region, insertedContent: { type: 'object', properties: { text: { type: 'string' } } } },
            },
          },
        },
      },
    },
  },
};

const suppression = {
  type: 'object',
  additionalProperties: false,
  required: ['kind'],
  properties: {
    kind: { enum: ['inSource', 'external'] },
    status: { enum: ['accepted', 'underReview', 'rejected'] },
    justification: { type: 'string' },
  },
};

const result = {
  type: 'object',
  additionalProperties: false,
  required: ['message', 'ruleId', 'ruleIndex', 'suppressions'],
  properties: {
    ruleId: text,
    ruleIndex: zero,
    level,
    message,
    locations: { type: 'array', items: location },
    relatedLocations: { type: 'array', items: location },
    fixes: { type: 'array', uniqueItems: true, items: fix },
    partialFingerprints: { type: 'object', additionalProperties: text },
    suppressions: { type: 'array', items: suppression },
    properties: bag,
  },
};

const invocation = {
  type: 'object',
  additionalProperties: false,
  required: ['executionSuccessful'],
  properties: {
    executionSuccessful: { type: 'boolean' },
    endTimeUtc: text,
    toolExecutionNotifications: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['message'],
        properties: { level, message, locations: { type: 'array', items: location } },
      },
    },
  },
};

const run = {
  type: 'object',
  additionalProperties: false,
  required: ['tool', 'results'],
  properties: {
    tool: {
      type: 'object',
      additionalProperties: false,
      required: ['driver'],
      properties: {
        driver: {
          type: 'object',
          additionalProperties: false,
          required: ['name'],
          properties: { name: text, version: text, rules: { type: 'array', uniqueItems: true, items: rule } },
        },
      },
    },
    columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
    invocations: { type: 'array', items: invocation },
    artifacts: {
      type: 'array',
      uniqueItems: true,
      items: {
        type: 'object',
        additionalProperties: false,
        properties: { location: artifactLocation, length: zero, roles: { type: 'array', items: { enum: ['analysisTarget'] } } },
      },
    },
    results: { type: 'array', items: result },
  },
};

export const SARIF_SCHEMA = {
  type: 'object',
  additionalProperties: false,
  required: ['version', 'runs'],
  properties: { $schema: text, version: { const: '2.1.0' }, runs: { type: 'array', minItems: 1, items: run } },
};
