import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The program that starts LibreOffice: `LIBREOFFICE_PATH`, else the first on the path; undefined when there is none. */
export function findLibreOffice(): string | undefined {
  const named = process.env.LIBREOFFICE_PATH;
  if (named !== undefined) return existsSync(named) ? named : undefined;
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/Applications/LibreOffice.app/Contents/MacOS'];
  return folders
    .flatMap((folder) => ['soffice', 'libreoffice', 'soffice.exe'].map((name) => join(folder, name)))
    .find((path) => existsSync(path));
}

/** What a conversion writes: the shown text of the first sheet or of each as CSV in UTF-8, or a workbook saved anew. */
const FORMS = {
  // Comma, quote, UTF-8, from line 1, cells as shown, first sheet only.
  csv: 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,0',
  // The same for all sheets, `<file>-<sheet>.csv` each.
  sheets: 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1',
  xlsx: 'xlsx:Calc MS Excel 2007 XML',
} as const;

/** Opens the files in LibreOffice and saves each into `out` in another form. It has a profile of its own, which is deleted. */
export function convertFiles(files: readonly string[], form: keyof typeof FORMS, out: string): void {
  const profile = mkdtempSync(join(tmpdir(), 'libre-office-'));
  try {
    const own = `-env:UserInstallation=${pathToFileURL(profile).href}`;
    execFileSync(findLibreOffice()!, ['--headless', '--norestore', own, '--convert-to', FORMS[form], '--outdir', out, ...files], {
      stdio: 'pipe',
      timeout: 300_000,
    });
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}
