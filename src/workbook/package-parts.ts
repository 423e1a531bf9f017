/** How the parts of an office package refer to each other. */
import type { Zip } from './zip.ts';
import { walkXml } from './xml.ts';

export interface Relation {
  id: string;
  /** Last word of the type's address: `worksheet`, `comments`, `hyperlink` … */
  type: string;
  /** Path in the package, or whatever an external relation points at. */
  target: string;
  external: boolean;
}

const known = new WeakMap<Zip, Map<string, Relation[]>>();

/** Relations of a part; the package's own for an empty path. Empty when there are none. Read once for each package. */
export function relationsOf(zip: Zip, part: string): readonly Relation[] {
  const parts = known.get(zip) ?? new Map<string, Relation[]>();
  known.set(zip, parts);
  const relations = parts.get(part) ?? readRelations(zip, part);
  parts.set(part, relations);
  return relations;
}

function readRelations(zip: Zip, part: string): Relation[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const path = `${folder}_rels/${part.slice(folder.length)}.rels`;
  if (!has(zip, path)) return [];
  const relations: Relation[] = [];
  walkXml(zip.read(path), {
    open(name, { Id = '', Type = '', Target = '', TargetMode = '' }) {
      if (name !== 'Relationship') return;
      const external = TargetMode.toLowerCase() === 'external';
      relations.push({
        id: Id,
        type: Type.slice(Type.lastIndexOf('/') + 1),
        target: external ? Target : resolve(folder, Target),
        external,
      });
    },
  });
  return relations;
}

export function has(zip: Zip, path: string): boolean {
  return zip.entries.some((entry) => entry.name === path);
}

/** A target of a relation as a path in the package. */
function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts: string[] = [];
  for (const part of `${folder}${target}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
