import { phrases } from '../../format/phrases.ts';
import { markedPieces } from '../../format/phrases.ts';
import { precheckText as words } from '../../format/wording/precheck.ts';
import { make } from '../make-element.ts';
import type { Preview } from './protocol.ts';

/** A text as its page will show it: `OfficialText.astro` for notices, plain text for others. A test holds both together. */
export function showPreview(preview: Preview): HTMLElement[] {
  const top = make('div', { className: 'top' }, make('h3', {}, ...broken(preview.title)));
  if (preview.answer) {
    const answer = markedPieces(preview.answer).map(({ text, key }) =>
      key ? make('em', {}, ...broken(text)) : make('span', {}, ...broken(text)),
    );
    top.append(make('p', { className: 'ans' }, ...answer));
  }
  return [top, preview.official ? officialSheet(preview) : plainSheet(preview)];
}

function plainSheet({ html }: Preview): HTMLElement {
  return make('div', { className: 'sheet pad' }, fromMarkdown('prose text', html));
}

function officialSheet(preview: Preview): HTMLElement {
  const { redHead, docNo, title, html, attachments, signatureOrg, signedOn } = preview;
  const body = fromMarkdown('body', html);
  if (attachments.length > 0) {
    const items = attachments.map((name, index) =>
      make(
        'li',
        {},
        ...(attachments.length > 1 ? [make('span', { textContent: `${index + 1}.` })] : []),
        make('span', { textContent: name }),
      ),
    );
    body.append(make('div', { className: 'att' }, make('span', { textContent: words.attachmentsMark }), make('ol', {}, ...items)));
  }
  if (signatureOrg) {
    body.append(
      make(
        'p',
        { className: 'sign' },
        make('span', { textContent: signatureOrg }),
        ...(signedOn ? [make('span', { textContent: signedOn })] : []),
      ),
    );
  }
  return make(
    'article',
    { className: redHead ? 'sheet doc' : 'sheet doc plain' },
    ...(redHead ? [make('p', { className: 'org', textContent: redHead })] : []),
    ...(docNo ? [make('p', { className: 'no tn', textContent: docNo })] : []),
    make('h2', {}, ...broken(title)),
    body,
  );
}

/** Markdown was rendered without raw HTML and with allowed addresses only, as for the pages themselves. */
function fromMarkdown(className: string, html: string): HTMLElement {
  const element = make('div', { className });
  element.innerHTML = html;
  return element;
}

/** Words with a place to break between them. */
function broken(text: string): (Node | string)[] {
  return phrases(text).flatMap((word, index) => (index === 0 ? [word] : [make('wbr'), word]));
}
