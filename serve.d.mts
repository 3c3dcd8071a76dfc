import type { Server } from "node:http";

/** A server of one folder. `isolated`: with the headers for shared memory. */
export function serveFolder(folder: string, options?: { readonly isolated?: boolean }): Server;

/** Builds the app into dist/web, unless it is there and newer than what it is made of. Returns the folder. */
export function builtApp(): Promise<string>;
