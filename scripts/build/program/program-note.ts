import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a compiled program consists of; it lies in its folder as `program.json`. */
export interface ProgramNote {
  /** Module below `server/` that renders pages. */
  entry: string;
  /** Files of its routes below the project: `src/pages/index.astro`. */
  routes: string[];
}

export const PROGRAM_NOTE = 'program.json';

/** Reads the note of the program in `folder`. Throws what the disk throws. */
export function readProgramNote(folder: string): ProgramNote {
  return JSON.parse(readFileSync(join(folder, PROGRAM_NOTE), 'utf8')) as ProgramNote;
}
