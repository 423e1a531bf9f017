/** All districts that are searched together; there while this one lists others. */
export const DISTRICTS_PATH = '/districts/';
