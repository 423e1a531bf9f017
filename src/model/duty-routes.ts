/** The address of the page about what was promised, which is no register. */
export const PROGRESS_PATH = '/progress/';
