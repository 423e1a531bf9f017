/** What is installed: which packages, under which licences, and which of them may run a script. */
import { readFileSync } from 'node:fs';
import spdxParse from 'spdx-expression-parse';
import { expect, test } from 'vitest';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { licenceList, licenceOf, PERMISSIVE, shippedPackages, TOOLS_ONLY } from '../../scripts/supply/licences.ts';
import { readLock, type LockedPackage } from '../../scripts/supply/lock.ts';
import { writeSbom } from '../../scripts/supply/sbom.ts';

const lock = readLock('.');
const shipped = shippedPackages('.', lock);
const json = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;

type Expression = ReturnType<typeof spdxParse>;

/** Whether an expression can be met with the licences that `accepts` takes. */
function isMet(expression: Expression, accepts: (id: string) => boolean): boolean {
  if ('license' in expression) return accepts(`${expression.license}${expression.plus ? '+' : ''}`);
  const { left, right, conjunction } = expression;
  return conjunction === 'and' ? isMet(left, accepts) && isMet(right, accepts) : isMet(left, accepts) || isMet(right, accepts);
}

/** Packages whose licence `accepts` does not take; one that is no SPDX expression is taken by nobody. */
function refused(packages: readonly LockedPackage[], accepts: (id: string) => boolean): string[] {
  return packages
    .filter((one) => {
      try {
        return !isMet(spdxParse(licenceOf(one)), accepts);
      } catch {
        return true;
      }
    })
    .map((one) => `${one.name} ${one.version}: ${licenceOf(one)}`);
}

test('every licence was looked at: permissive, or of a tool that reaches no reader', () => {
  expect(refused(lock.packages, (id) => PERMISSIVE.has(id) || id in TOOLS_ONLY)).toEqual([]);
});

test('what readers are sent is permissive', () => {
  expect(shipped.length).toBeGreaterThan(15);
  expect(refused(shipped, (id) => PERMISSIVE.has(id))).toEqual([]);
});

test('an unknown licence, a copyleft one, none at all, and one half of a pair are refused', () => {
  const some = ['MIT', 'AGPL-3.0-only', 'SEE LICENSE IN LICENSE', undefined, 'MIT AND GPL-3.0-only', '(MIT OR GPL-3.0-only)'];
  const packages = some.map((licence, at) => ({ ...lock.packages[0]!, name: `p${at}`, licence }));
  expect(refused(packages, (id) => PERMISSIVE.has(id)).map((line) => line.slice(0, 2))).toEqual(['p1', 'p2', 'p3', 'p4']);
});

test('the list of licences is that of the lock file', () => {
  expect(readFileSync('docs/licences.md', 'utf8'), 'run npm run licences').toBe(licenceList(lock, shipped));
});

test('every package with an install script is named, and nothing else is', () => {
  const { allowScripts } = json('package.json') as { allowScripts: Record<string, boolean> };
  const scripted = lock.packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name);
  expect(Object.keys(allowScripts).sort()).toEqual([...new Set(scripted)].sort());
  // The build’s own Node.js is the one thing that has to be fetched by a script.
  expect(Object.keys(allowScripts).filter((name) => allowScripts[name])).toEqual(['node']);
});

test('the lock file holds every package by its sum, and names no place of its own', () => {
  const { packages } = json('package-lock.json') as { packages: Record<string, Record<string, unknown>> };
  const { '': root, ...rest } = packages;
  const loose = Object.entries(rest).filter(([, entry]) => !/^sha512-/.test(String(entry.integrity)) || 'resolved' in entry || entry.link);
  expect(loose.map(([path]) => path)).toEqual([]);
  expect(root!.devDependencies).toEqual(json('package.json').devDependencies);
});

test('the bill of materials is valid CycloneDX, names every package, and is the same each time', () => {
  const text = writeSbom(lock);
  expect(writeSbom(readLock('.'))).toBe(text);
  expect(text).not.toMatch(/timestamp|serialNumber|"20\d\d-/);
  const document = JSON.parse(text) as { components: { 'bom-ref': string }[]; dependencies: { ref: string; dependsOn: string[] }[] };
  const schema = (name: string) => json(`node_modules/@cyclonedx/cyclonedx-library/res/schema/${name}.SNAPSHOT.schema.json`);
  const ajv = new Ajv({ strict: false });
  for (const name of ['spdx', 'jsf-0.82']) ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
  addFormats.default(ajv);
  // Formats of other languages than ours, which no value of this document has.
  for (const name of ['iri-reference', 'idn-email']) ajv.addFormat(name, true);
  const validate = ajv.compile(schema('bom-1.6'));
  expect(validate(document), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  expect(validate({ ...document, components: [{ ...document.components[0], hashes: [{ alg: 'SHA-512', content: 'short' }] }] })).toBe(
    false,
  );
  expect(document.components.map((one) => one['bom-ref'])).toEqual(lock.packages.map(({ path }) => path));
});

test('its graph leads from the project to every package, as Node.js would find them', () => {
  const { dependencies } = JSON.parse(writeSbom(lock)) as { dependencies: { ref: string; dependsOn: string[] }[] };
  const needs = new Map(dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
  const reached = new Set<string>();
  const todo = [dependencies[0]!.ref];
  for (let ref = todo.pop(); ref !== undefined; ref = todo.pop()) {
    if (reached.has(ref)) continue;
    reached.add(ref);
    todo.push(...needs.get(ref)!);
  }
  expect(lock.packages.filter(({ path }) => !reached.has(path)).map(({ path }) => path)).toEqual([]);
});
