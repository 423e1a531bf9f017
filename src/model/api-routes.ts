/** Addresses of the query files for programs. */

/** Part of every address. What is promised of it stands in `docs/api.md`; the next would be a second tree beside it. */
export const API_VERSION = '1';
export const API_PATH = `/api/v${API_VERSION}/`;

/** Where a program begins, and what describes all files; below `API_PATH`. */
export const INDEX_FILE = 'index.json';
export const OPENAPI_FILE = 'openapi.json';
