import type { SourceFiles } from '../../../src/sources/files.ts';
import { memoryFiles } from '../../../src/sources/memory-files.ts';

/** A source root that exists only as path → text. */
export function filesInMemory(files: ReadonlyMap<string, string>): SourceFiles {
  const encoder = new TextEncoder();
  return memoryFiles(new Map([...files].map(([path, text]) => [path, encoder.encode(text)])));
}
