/** What every query file says of itself, and where it is. */
import { apiText as words } from '../../format/wording/api.ts';
import { API_PATH, API_VERSION, OPENAPI_FILE } from '../../model/api-routes.ts';
import { addressOf } from '../address.ts';
import type { Site } from '../site.ts';
import { hrefOf, linkOf } from './record.ts';
import { address, day, flag, object, orNull, text, type Properties, type Schema } from './schema.ts';

/** The address of a query file below `API_PATH`, as a URI reference. */
export function apiHref(file: string): string {
  return hrefOf(API_PATH + file);
}

/** A response: the head, then what is asked for. `file` is its path below `API_PATH`. */
export function respond<T extends object>(site: Site, file: string, content: T) {
  const { demo, licence, licenceUrl } = site.config;
  return {
    apiVersion: API_VERSION,
    asOf: site.dataDate,
    builtOn: site.buildDate,
    demonstration: demo,
    licence: { text: licence, url: licenceUrl === undefined ? null : linkOf(licenceUrl) },
    self: addressOf(site, API_PATH + file) ?? apiHref(file),
    describedBy: apiHref(OPENAPI_FILE),
    ...content,
  };
}

/** The schema of what `respond` makes. */
export function responseSchema(description: string, content: Properties): Schema {
  return object(description, { ...HEAD, ...content });
}

const HEAD: Properties = {
  apiVersion: text(words.head.apiVersion),
  asOf: day(words.head.asOf),
  builtOn: day(words.head.builtOn),
  demonstration: flag(words.head.demonstration),
  licence: object(words.head.licence, { text: text(words.head.licenceText), url: orNull(address(words.head.licenceUrl)) }),
  self: address(words.head.self),
  describedBy: address(words.head.describedBy),
};
