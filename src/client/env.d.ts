interface ImportMetaEnv {
  /** Whether other districts are searched together with this one; set by the build. */
  readonly FEDERATED?: boolean;
}

/** What the build tells the service worker of its site (`OfflineSite`). */
declare const SITE: unknown;
