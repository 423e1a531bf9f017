import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** What is wrong with a query file, given its path below `/api/v1/`: nothing when it is as its description says. */
export type Judge = (file: string, content: unknown) => string[];

type Json = Record<string, unknown>;

/**
 * Judges by the OpenAPI document alone, as any program that reads it would. The document lets properties be added;
 * here they are refused, so that none stands in a file without being described.
 */
export function judgeQueryFiles(document: Json): Judge {
  const ajv = new Ajv2020({ strict: true, strictTypes: false });
  addFormats.default(ajv);
  for (const keyword of ['x-extensible-enum', 'openapi', 'info', 'servers', 'paths', 'components']) ajv.addKeyword(keyword);
  ajv.addSchema(withoutOthers(document) as Json, 'api');
  const known = new Map<string, ValidateFunction>();
  const paths = Object.keys(document.paths as Json).map((path) => ({ path, pattern: patternOf(path) }));
  return (file, content) => {
    const fitting = paths.filter(({ pattern }) => pattern.test(`/${file}`));
    const [only] = fitting;
    if (!only || fitting.length > 1) return [`${fitting.length} paths of the document fit`];
    let validate = known.get(only.path);
    if (!validate) known.set(only.path, (validate = ajv.compile({ $ref: pointerTo(only.path) })));
    if (validate(content)) return [];
    return (validate.errors ?? []).map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
  };
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[a-z0-9-]+')}$`);
}

/** The schema of what a path answers with (RFC 6901 in a fragment). */
function pointerTo(path: string): string {
  const name = encodeURIComponent(path.replaceAll('~', '~0').replaceAll('/', '~1'));
  return `api#/paths/${name}/get/responses/200/content/application~1json/schema`;
}

function withoutOthers(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutOthers);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, withoutOthers(value)]));
  return 'properties' in schema && 'required' in schema ? { ...inner, additionalProperties: false } : inner;
}
