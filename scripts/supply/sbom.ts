/** The bill of materials of the program in CycloneDX 1.6 (ECMA-424), made of the lock file alone. */
import { resolver, type Lock, type LockedPackage } from './lock.ts';

/**
 * The whole document as text. It names no time, machine or serial number, so that the same lock file gives the same bytes and
 * anyone can make it again of a commit. References of components are their places in `node_modules`, because one package may
 * stand in several places with different needs.
 */
export function writeSbom(lock: Lock): string {
  const root = `pkg:npm/${lock.name}@${lock.version}`;
  const find = resolver(lock);
  const needs = (from: string, names: readonly string[]) => [...new Set(names.flatMap((name) => find(from, name)?.path ?? []))].sort();
  const document = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': root,
        name: lock.name,
        version: lock.version,
        licenses: [{ expression: lock.licence }],
        purl: root,
      },
    },
    components: lock.packages.map(component),
    dependencies: [
      { ref: root, dependsOn: needs('', lock.needs) },
      ...lock.packages.map(({ path, needs: names }) => ({ ref: path, dependsOn: needs(path, names) })),
    ],
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

function component({ path, name, version, licence, sha512, optional }: LockedPackage) {
  const [scope, bare] = name.startsWith('@') ? (name.split('/') as [string, string]) : [undefined, name];
  return {
    type: 'library',
    'bom-ref': path,
    ...(scope !== undefined && { group: scope }),
    name: bare,
    version,
    scope: optional ? 'optional' : 'required',
    hashes: [{ alg: 'SHA-512', content: sha512 }],
    ...(licence !== undefined && { licenses: [{ expression: licence }] }),
    // https://github.com/package-url/purl-spec: the @ of a scope is percent-encoded.
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
  };
}
