/**
 * What version 1 promises, as lines of text: every form of address with what stands there, every property with its
 * type. Descriptions and words may change, lines may be added; one that goes is a breaking change.
 */
import { apiComponents, ROUTES } from './openapi.ts';
import type { Schema } from './schema.ts';

/** The lines in code-unit order: `GET /index.json = Index`, `Fee.low: string|null`. */
export function apiShape(): string[] {
  const routes = ROUTES.map(({ path, responses }) => `GET ${path} = ${responses.join(' | ')}`);
  const properties = Object.entries(apiComponents()).flatMap(([name, schema]) => [...linesOf(name, schema)]);
  return [...new Set([...routes, ...properties])].sort();
}

/** What the stored shape becomes: nothing goes, what is new is added. */
export function extendShape(stored: readonly string[]): string[] {
  return [...new Set([...stored, ...apiShape()])].sort();
}

function* linesOf(path: string, schema: Schema): Generator<string> {
  const properties = schema.properties as Record<string, Schema> | undefined;
  for (const [key, property] of Object.entries(properties ?? {})) {
    const at = `${path}.${key}`;
    yield `${at}: ${typeOf(property)}`;
    const inner = property.items === undefined ? property : (property.items as Schema);
    yield* linesOf(inner === property ? at : `${at}[]`, inner);
  }
}

function typeOf(schema: Schema): string {
  const { type, $ref, anyOf, items, format } = schema as {
    type?: string | string[];
    $ref?: string;
    anyOf?: Schema[];
    items?: Schema;
    format?: string;
  };
  if ($ref !== undefined) return $ref.split('/').at(-1)!;
  if (anyOf) return anyOf.map(typeOf).join('|');
  const types = [type ?? []].flat();
  return types
    .map((one) => (one === 'array' ? `${typeOf(items ?? {})}[]` : one === 'string' && format !== undefined ? format : one))
    .join('|');
}
