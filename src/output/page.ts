import { Parser } from 'htmlparser2';

/** An attribute that names another resource. */
export interface Reference {
  element: string;
  attribute: string;
  /** `rel` of a `link` element, else empty. */
  rel: string;
  url: string;
  offset: number;
}

/** A piece of the page that a check may complain about. */
export interface Finding {
  text: string;
  offset: number;
}

export interface Page {
  /** Every `id`, in document order, with repetitions. */
  ids: Finding[];
  references: Reference[];
  /** Bodies of scripts that a browser would run from the page itself. */
  inlineScripts: Finding[];
  /** Bodies of `style` elements. */
  inlineSheets: Finding[];
  /** `style` attributes and `on…` attributes, as `element[attribute]`. */
  inlineStyles: Finding[];
  handlers: Finding[];
  imagesWithoutAlt: Finding[];
  tablesWithoutCaption: Finding[];
  /** Heads of tables that do not say whether they head a row or a column, one for each table; and tables without any. */
  tablesWithoutScope: Finding[];
  /** Links below `attachments/` with their words; `offset` is that of the link. */
  downloads: (Finding & { url: string })[];
  /** Text that readers see and that no script replaces, one entry per text node. */
  texts: Finding[];
  /** The same, joined across inline elements: `还剩<b>3</b>天` is one run. */
  runs: Finding[];
  /** Text that is in the page and not in `texts`: templates, data for scripts, what a script replaces. */
  unseen: Finding[];
  /** Content of `meta` elements by name, as it is written. */
  metas: (Finding & { name: string })[];
  /** Policies that the page says of itself. */
  policies: Finding[];
  /** Where the first element stands that a policy is about: a script, a style sheet, a link. */
  firstGoverned: number;
  /** Values of attributes that may hold words or numbers. */
  values: Finding[];
}

const URL_ATTRIBUTES = new Set(['href', 'src', 'srcset', 'poster', 'action', 'formaction', 'data', 'xlink:href', 'imagesrcset']);
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'cite',
  'code',
  'data',
  'em',
  'i',
  'mark',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
]);
const SILENT = new Set(['script', 'style', 'template', 'noscript']);
const DOWNLOAD = /(?:^|\/)attachments\//;
/** Attributes that hold nothing but names of this program's own. */
const OWN_NAMES = new Set([
  'class',
  'id',
  'style',
  'type',
  'rel',
  'role',
  'd',
  'viewbox',
  'points',
  'transform',
  'headers',
  'for',
  'scope',
  'xmlns',
  'lang',
  'integrity',
]);
/** Shorter values hold no personal number and no room with its affair. */
const SHORTEST_VALUE = 5;
const GOVERNED = new Set(['script', 'style', 'link', 'base']);
const DATA_SCRIPT = /^application\/(?:ld\+)?json$/;

/** Marks an element whose text a script works out from the reader's own date. */
const FILLED_BY_SCRIPT = 'data-today';

/** Reads an HTML page in one pass. */
export function readPage(html: string): Page {
  const page: Page = {
    ids: [],
    references: [],
    inlineScripts: [],
    inlineSheets: [],
    inlineStyles: [],
    handlers: [],
    imagesWithoutAlt: [],
    tablesWithoutCaption: [],
    tablesWithoutScope: [],
    downloads: [],
    texts: [],
    runs: [],
    unseen: [],
    metas: [],
    policies: [],
    firstGoverned: Infinity,
    values: [],
  };
  const open: { name: string; filled: boolean; captioned: boolean; heads: number; unscoped: boolean; offset: number }[] = [];
  let download: Page['downloads'][number] | undefined;
  let script: Finding | undefined;
  let sheet: Finding | undefined;
  let run: Finding | undefined;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const offset = parser.startIndex;
        const parent = open.at(-1);
        if (!INLINE.has(name)) run = undefined;
        if (name === 'caption' || name === 'th') {
          const table = open.findLast((element) => element.name === 'table');
          if (table && name === 'caption') table.captioned = true;
          if (table && name === 'th') {
            table.heads += 1;
            if (attributes.scope === undefined && attributes.id === undefined) table.unscoped = true;
          }
        }
        if (name === 'a' && DOWNLOAD.test(attributes.href ?? '')) {
          page.downloads.push((download = { text: '', url: attributes.href ?? '', offset }));
        }
        open.push({
          name,
          offset,
          heads: 0,
          unscoped: false,
          captioned: 'aria-label' in attributes || 'aria-labelledby' in attributes,
          filled: (parent?.filled ?? false) || SILENT.has(name) || FILLED_BY_SCRIPT in attributes,
        });
        if (name === 'script' && attributes.src === undefined && !DATA_SCRIPT.test(attributes.type ?? '')) script = { text: '', offset };
        if (name === 'meta' && attributes.name !== undefined)
          page.metas.push({ name: attributes.name, text: attributes.content ?? '', offset });
        const isPolicy = name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'content-security-policy';
        if (isPolicy) page.policies.push({ text: attributes.content ?? '', offset });
        if (GOVERNED.has(name)) page.firstGoverned = Math.min(page.firstGoverned, offset);
        if (name === 'style') sheet = { text: '', offset };
        if (name === 'img' && attributes.alt === undefined) page.imagesWithoutAlt.push({ text: attributes.src ?? '', offset });
        if (isPolicy) return;
        for (const [attribute, value] of Object.entries(attributes)) readAttribute(page, name, attribute, value, attributes.rel, offset);
      },
      ontext(text) {
        if (script) script.text += text;
        if (sheet) sheet.text += text;
        if (download) download.text += text;
        if (text.trim() === '') return;
        if (open.at(-1)?.filled) {
          if (!script && !sheet) page.unseen.push({ text, offset: parser.startIndex });
          return;
        }
        page.texts.push({ text, offset: parser.startIndex });
        if (run) run.text += text;
        else page.runs.push((run = { text, offset: parser.startIndex }));
      },
      onclosetag() {
        const element = open.pop();
        if (element && !INLINE.has(element.name)) run = undefined;
        if (script && element?.name === 'script') {
          page.inlineScripts.push(script);
          script = undefined;
        }
        if (sheet && element?.name === 'style') {
          page.inlineSheets.push(sheet);
          sheet = undefined;
        }
        if (element?.name === 'a') download = undefined;
        if (element?.name === 'table' && (element.unscoped || element.heads === 0))
          page.tablesWithoutScope.push({ text: 'table', offset: element.offset });
        if (element?.name === 'table' && !element.captioned) page.tablesWithoutCaption.push({ text: 'table', offset: element.offset });
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return page;
}

function readAttribute(page: Page, element: string, attribute: string, value: string, rel: string | undefined, offset: number): void {
  if (value.length >= SHORTEST_VALUE && !OWN_NAMES.has(attribute)) page.values.push({ text: value, offset });
  if (attribute === 'id') page.ids.push({ text: value, offset });
  else if (attribute === 'style') page.inlineStyles.push({ text: `${element}[style]`, offset });
  else if (/^on[a-z]/.test(attribute)) page.handlers.push({ text: `${element}[${attribute}]`, offset });
  else if (URL_ATTRIBUTES.has(attribute)) {
    const urls = attribute.endsWith('srcset') ? value.split(',').map((part) => part.trim().split(/\s+/)[0] ?? '') : [value.trim()];
    for (const url of urls) page.references.push({ element, attribute, rel: element === 'link' ? (rel ?? '') : '', url, offset });
  }
}
