/** The form of a content, apart from the schemas it is written by: a reader's browser needs no more. */
import { parseCanonical } from './canonical.ts';

/** A field as typed, or what a nested record is made of. */
export type FieldContent = string | { readonly [key: string]: FieldContent } | readonly FieldContent[];

/** The parsed form of a canonical content. */
export interface Content {
  body?: string;
  fields: { readonly [key: string]: FieldContent };
  /** Path on the site (`/attachments/…`) → SHA-256 of the file in base64. */
  files?: Readonly<Record<string, string>>;
}

/** The content, or undefined when the text is not a canonical one. */
export function parseContent(text: string): Content | undefined {
  const content = parseCanonical(text) as Partial<Content> | undefined;
  return typeof content?.fields === 'object' && !Array.isArray(content.fields) ? (content as Content) : undefined;
}
