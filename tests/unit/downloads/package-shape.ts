/**
 * What Data Package 2.0 and Table Schema 2.0 ask of a descriptor, as a JSON Schema of our own words: their published
 * profile is in no package of the registry. Every property we write has here at least the constraints of the profile
 * (https://datapackage.org/profiles/2.0/datapackage.json), and nothing else may stand in it.
 */
const text = { type: 'string', minLength: 1 };
const path = { type: 'string', pattern: '^(?:https?://.+|(?![./~])(?!.*\\.\\./)(?!.*\\\\)[^:]+)$' };
const options = { type: 'array', minItems: 1, uniqueItems: true, items: text };
const names = { type: 'array', minItems: 1, items: text };
const missingValues = {
  type: 'array',
  items: { type: 'object', required: ['value'], properties: { value: { type: 'string' }, label: { type: 'string' } } },
};
const FORMATS = {
  string: { format: { enum: ['default', 'email', 'uri', 'binary', 'uuid'] } },
  number: { bareNumber: { type: 'boolean' } },
  integer: { bareNumber: { type: 'boolean' } },
  boolean: { trueValues: names, falseValues: names },
  date: { format: text },
  list: { delimiter: text, itemType: { enum: ['string', 'integer', 'boolean', 'number', 'datetime', 'date', 'time'] } },
  array: {},
  object: {},
};
const CONSTRAINTS = {
  string: { pattern: text, enum: options, minLength: { type: 'integer' }, maxLength: { type: 'integer' } },
  number: { minimum: { type: 'number' }, maximum: { type: 'number' } },
  integer: { minimum: { type: 'integer' }, maximum: { type: 'integer' } },
  boolean: {},
  date: {},
  list: {},
  array: {},
  object: {},
};
type FieldType = keyof typeof FORMATS;

const field = (type: FieldType) => ({
  type: 'object',
  additionalProperties: false,
  required: ['name', 'type'],
  properties: {
    name: { type: 'string', pattern: '^\\w+$' },
    title: text,
    description: text,
    example: text,
    // The one property that is ours.
    unit: text,
    type: { const: type },
    missingValues,
    constraints: {
      type: 'object',
      additionalProperties: false,
      properties: { required: { type: 'boolean' }, unique: { type: 'boolean' }, ...CONSTRAINTS[type] },
    },
    ...FORMATS[type],
  },
});

const schema = {
  type: 'object',
  additionalProperties: false,
  required: ['fields'],
  properties: {
    fields: { type: 'array', minItems: 1, items: { oneOf: (Object.keys(FORMATS) as FieldType[]).map(field) } },
    primaryKey: names,
    uniqueKeys: { type: 'array', minItems: 1, items: names },
    foreignKeys: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['fields', 'reference'],
        properties: {
          fields: names,
          reference: { type: 'object', additionalProperties: false, required: ['fields'], properties: { resource: text, fields: names } },
        },
      },
    },
  },
};

export const PACKAGE_SHAPE = {
  type: 'object',
  additionalProperties: false,
  required: ['resources', 'name', 'title', 'licenses', 'version'],
  properties: {
    $schema: { const: 'https://datapackage.org/profiles/2.0/datapackage.json' },
    name: { type: 'string', pattern: '^[a-z0-9._-]+$' },
    title: text,
    description: text,
    homepage: { type: 'string', format: 'uri' },
    version: text,
    licenses: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        anyOf: [{ required: ['name'] }, { required: ['path'] }],
        properties: { name: { type: 'string', pattern: '^[-a-zA-Z0-9._]+$' }, path, title: text },
      },
    },
    contributors: {
      type: 'array',
      minItems: 1,
      items: { type: 'object', properties: { title: text, email: { type: 'string', format: 'email' }, roles: names } },
    },
    keywords: names,
    resources: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'path', 'schema', 'bytes', 'hash'],
        properties: {
          name: { type: 'string', pattern: '^[\\w.-]+$' },
          title: text,
          description: text,
          type: { const: 'table' },
          path,
          format: text,
          mediatype: { type: 'string', pattern: '^(.+)/(.+)$' },
          encoding: { const: 'utf-8' },
          bytes: { type: 'integer' },
          hash: { type: 'string', pattern: '^([^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32}|)$' },
          schema,
        },
      },
    },
  },
};
