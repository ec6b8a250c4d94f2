declare module "@20minutes/s3rver" {
  /** An S3 server that keeps objects in a folder and checks signatures (keys S3RVER / S3RVER). */
  export default class S3rver {
    constructor(options: {
      address: string;
      port: number;
      silent: boolean;
      directory: string;
      vhostBuckets: boolean;
      configureBuckets: { name: string }[];
    });
    /** Koa's chain of handlers. */
    middleware: ((context: { path: string }, next: () => Promise<void>) => Promise<void>)[];
    run(): Promise<{ port: number }>;
  }
}
