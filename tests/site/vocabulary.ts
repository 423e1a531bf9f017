import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The vocabulary of schema.org as `schema-dts` declares it, made from schema.org's own definitions. */
export interface Vocabulary {
  /** What is wrong with a node and everything in it; empty when every type and property exists and fits. */
  faultsOf(node: unknown, expected?: ReadonlySet<string>): string[];
}

interface Declared {
  parents: string[];
  /** Names of the types that a property may have, by property. */
  properties: Map<string, Set<string>>;
}

const PRIMITIVES: Record<string, (value: unknown) => boolean> = {
  Text: (value) => typeof value === 'string',
  URL: (value) => typeof value === 'string' && URL.canParse(value),
  Date: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value),
  DateTime: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:\d{2})$/.test(value),
  Boolean: (value) => typeof value === 'boolean',
  Number: (value) => typeof value === 'number',
  Integer: (value) => Number.isInteger(value),
};

/** Reads the declarations; the package holds nothing that could be asked while a program runs. */
export function readVocabulary(): Vocabulary {
  const text = readFileSync(
    createRequire(import.meta.url)
      .resolve('schema-dts')
      .replace(/\.js$/, '.d.ts'),
    'utf8',
  );
  const declared = new Map<string, Declared>();
  for (const [, name = '', bases = '', body = ''] of text.matchAll(/interface (\w+) extends ([\w, <>]+?) \{\n([\s\S]*?)\n\}/g)) {
    const properties = new Map<string, Set<string>>();
    for (const [, property = '', types = ''] of body.matchAll(/^ {4}"([\w-]+)"\?: SchemaValue<([^,]+), "/gm))
      properties.set(property, new Set(types.split('|').map((type) => type.trim())));
    declared.set(name, { parents: bases.split(',').map((base) => base.trim()), properties });
  }
  const enumerated = new Map(
    [...text.matchAll(/^export type (\w+) = (.*);$/gm)].map(([, name = '', members = '']) => [
      name,
      new Set(members.match(/(?<=")https:[^"]+/g)),
    ]),
  );
  const lineOf = (name: string): string[] => [name, ...(declared.get(name)?.parents ?? []).flatMap(lineOf)];
  /** A type and all that it is a kind of. */
  const kindsOf = (type: string) => new Set(lineOf(`${type}Leaf`).map((name) => name.replace(/(?:Leaf|Base)$/, '')));
  const rangeOf = (type: string, property: string) =>
    lineOf(`${type}Leaf`)
      .map((name) => declared.get(name)?.properties.get(property))
      .find((range) => range !== undefined);

  function faultsOf(node: unknown, expected?: ReadonlySet<string>): string[] {
    if (Array.isArray(node)) return node.flatMap((one) => faultsOf(one, expected));
    if (typeof node !== 'object' || node === null) {
      const fits = [...(expected ?? [])].some((type) => PRIMITIVES[type]?.(node) ?? enumerated.get(type)?.has(String(node)));
      return fits ? [] : [`${JSON.stringify(node)} is none of ${[...(expected ?? [])].join(', ')}`];
    }
    const { '@id': address } = node as { '@id'?: unknown };
    if (Object.keys(node).length === 1 && address !== undefined)
      return expected?.has('IdReference') && URL.canParse(String(address)) ? [] : [`a reference to ${String(address)}`];
    const { '@type': type, ...properties } = node as Record<string, unknown>;
    if (typeof type !== 'string' || !declared.has(`${type}Leaf`)) return [`no type ${String(type)}`];
    const kinds = kindsOf(type);
    const misplaced = expected && ![...expected].some((name) => kinds.has(name)) ? [`${type} is none of ${[...expected].join(', ')}`] : [];
    return [
      ...misplaced,
      ...Object.entries(properties).flatMap(([property, value]) => {
        const range = rangeOf(type, property);
        return range ? faultsOf(value, range).map((fault) => `${type}.${property}: ${fault}`) : [`${type} has no property ${property}`];
      }),
    ];
  }

  return { faultsOf };
}
