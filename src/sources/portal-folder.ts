/** Below `content/`: fragments of the portal's pages, read by `portal.ts` and not by the check in the browser, whose code they would only weigh down. */
export const PORTAL_FOLDER = 'portal';
