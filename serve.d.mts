import type { IncomingMessage, Server, ServerResponse } from "node:http";

/** The content security policy of the page, which every file is sent with. */
export const policy: string;

/** A server of one folder. `isolated`: with the headers for shared memory; `bound`: with the policy of our page. */
export function serveFolder(
  folder: string,
  options?: { readonly isolated?: boolean; readonly bound?: boolean },
): Server;

/** Answers requests from one folder; options as `serveFolder`. */
export function answerFrom(
  folder: string,
  options?: { readonly isolated?: boolean; readonly bound?: boolean },
): (request: IncomingMessage, response: ServerResponse) => void;

/** Builds the app into dist/web, unless it is there and newer than what it is made of. Returns the folder. */
export function builtApp(): Promise<string>;
