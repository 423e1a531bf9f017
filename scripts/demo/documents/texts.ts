import type { PolicyDocument } from '../../../src/schema/document.ts';

/** The figures that the documents state. */
export interface DocumentFacts {
  asOf: string;
  compounds: number;
  managed: number;
  old: number;
  companies: number;
}

export function bodyOf(document: PolicyDocument, _facts: DocumentFacts): string {
  return document.summary ?? document.title;
}
