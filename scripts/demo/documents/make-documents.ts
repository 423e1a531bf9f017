import type { PolicyDocument } from '../../../src/schema/document.ts';
import type { TextRecord } from '../write.ts';
import { CATALOGUE } from './catalogue.ts';
import { bodyOf, type DocumentFacts } from './texts.ts';

/** The policy documents with their texts. */
export function makeDocuments(facts: DocumentFacts): TextRecord<PolicyDocument>[] {
  return CATALOGUE.filter((entry) => entry.publishedOn <= facts.asOf).map((entry) => {
    const value: PolicyDocument = { status: '有效', ...entry };
    return { value, body: bodyOf(value, facts) };
  });
}
