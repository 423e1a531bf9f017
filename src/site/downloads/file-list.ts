/** The files of the open-data pages, as a list to take them from. */
import { dataText as words } from '../../format/wording/data.ts';
import type { Kind } from '../../schema/registry.ts';
import type { Site } from '../site.ts';
import { measuredDownloads, measuredForms, TABLE_FORMS, WHOLE_FILES, type Measured } from './downloads.ts';

export interface FileLine {
  name: string;
  /** Below the site's base. */
  path: string;
  /** What it is, and what it is good for. */
  title: string;
  purpose: string;
  bytes: number;
  sha256: string;
}

/** The forms of a kind's table. */
export function kindFiles(site: Site, kind: Kind): FileLine[] {
  const measures = measuredForms(site, kind);
  return TABLE_FORMS.map((form) => {
    const [title, purpose] = words.forms[form];
    return line(measures.get(kind.source.file + form)!, words.formOf(kind.title, title), purpose);
  });
}

/** The files of everything, and those that describe the others. */
export async function wholeFiles(site: Site): Promise<FileLine[]> {
  const measures = await measuredDownloads(site);
  return (Object.keys(WHOLE_FILES) as (keyof typeof WHOLE_FILES)[]).map((file) => {
    const [title, purpose] = words.whole[file];
    return line(measures.get(WHOLE_FILES[file])!, title, purpose);
  });
}

function line(measure: Measured, title: string, purpose: string): FileLine {
  return { ...measure, path: `/data/${measure.name}`, title, purpose };
}
