/** A state as word and shape, as the pages of the build show it. */
import { icons, type IconName } from '../format/icons.ts';
import { make } from './make-element.ts';

const SVG = 'http://www.w3.org/2000/svg';

export function status(tone: 'good' | 'caution' | 'bad' | 'idle', name: IconName, text: string): HTMLElement {
  return make('span', { className: `st ${tone}` }, icon(name), make('span', { textContent: text }));
}

export function icon(name: IconName): SVGSVGElement {
  const drawing = document.createElementNS(SVG, 'svg');
  drawing.setAttribute('class', 'i');
  drawing.setAttribute('viewBox', '0 0 20 20');
  drawing.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('fill-rule', 'evenodd');
  path.setAttribute('d', icons[name]);
  drawing.append(path);
  return drawing;
}
