/** Another district whose names and texts are searched with this site's. */
export interface District {
  id: string;
  name: string;
  /** Of its home page, with a slash at its end; its pages lie below. */
  address: string;
}
