import type { CellKind } from '../schema/cells.ts';
import type { Field } from '../schema/fields.ts';
import type { SourceCode } from './codes.ts';

type Words = string | ((text: string, field: Field) => string);

/** One thing that can be wrong with a cell that its codec refused. */
export interface Diagnosis {
  code: SourceCode;
  /** The kinds of cell it can speak of; all when absent. */
  cells?: readonly CellKind[];
  /** Whether this is what is wrong. */
  fits: RegExp | ((text: string, field: Field) => boolean);
  /** What is wrong, without the value. */
  wrong: Words;
  /** What to type instead. */
  fix: Words;
}

/** Whether the field would take this text. */
export function accepts(field: Pick<Field, 'schema'>, text: string): boolean {
  return field.schema.safeParse(text).success;
}

/** `请改成 X` when the field takes X; else an example. */
export function offer(candidate: string, field: Field): string {
  return accepts(field, candidate) ? `请改成 ${candidate}` : `请照例子填写${exampleOf(field) || '，或不填'}`;
}

/** `，例如 X` when the field has an example. */
export function exampleOf(field: Field): string {
  return field.example ? `，例如 ${field.example}` : '';
}
