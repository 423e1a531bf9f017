/** As much of s3rver as tests use. */
declare module '@20minutes/s3rver' {
  interface Context {
    body: unknown;
  }

  export default class S3rver {
    constructor(options: Readonly<Record<string, unknown>>);
    store: unknown;
    context: { store: unknown };
    middleware: ((context: Context, next: () => Promise<void>) => Promise<void>)[];
    run(): Promise<{ port: number }>;
    close(): Promise<void>;
  }
}
