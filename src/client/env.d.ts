interface ImportMetaEnv {
  /** Whether other districts are searched together with this one; set by the build. */
  readonly FEDERATED?: boolean;
}
