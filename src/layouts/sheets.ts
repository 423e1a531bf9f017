import compounds from '../styles/compounds-sheet.css?inline';
import ledger from '../styles/ledger-sheet.css?inline';
import lists from '../styles/lists-sheet.css?inline';
import poster from '../styles/poster-sheet.css?inline';
import precheck from '../styles/precheck-sheet.css?inline';
import registers from '../styles/registers-sheet.css?inline';
import site from '../styles/site.css?inline';
import texts from '../styles/texts-sheet.css?inline';
import tools from '../styles/tools-sheet.css?inline';

/** The style sheets that may stand in pages: `site` in each, the others where their parts are used. The policy allows each by its hash. */
export const SHEETS = { site, texts, tools, lists, compounds, registers, precheck, ledger, poster } as const;

/** What a page may ask for. */
export type SheetName = Exclude<keyof typeof SHEETS, 'site' | 'poster'>;
