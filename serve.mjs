/**
 * Serves the web app on this machine: `npm start`, with `--port N` or PORT for another port. Builds it where it is not
 * there yet, or older than its sources. Any other web server will do as well; this one sends the headers with which a
 * browser lets threads share memory.
 */
import { createReadStream, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json; charset=utf-8",
};

/**
 * The page's own policy (src/web/index.html) as a header: the element in the page does not bind its workers and its service
 * worker, which answer to the headers that they came with.
 */
export const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'";

/** How a file may be packed, best first; brotli not at its slowest, since the first visitor waits for it. */
const packers = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: (bytes) => promisify(gzip)(bytes),
};

/** Files packed as somebody asked for them, once for as long as they stay as they are, whichever server serves them. */
const known = new Map();

/** The bytes of a file in an encoding. */
function packed(file, encoding) {
  const key = `${encoding} ${statSync(file).mtimeMs} ${file}`;
  let bytes = known.get(key);
  if (bytes === undefined) known.set(key, (bytes = packers[encoding](readFileSync(file))));
  return bytes;
}

/** The best encoding that a request takes; undefined for the file as it is. */
function encodingOf({ headers }) {
  const taken = String(headers["accept-encoding"] ?? "")
    .split(",")
    .map((part) => part.trim().split(";"))
    .filter(([, ...parameters]) => !parameters.some((one) => /^\s*q=0(\.0*)?\s*$/.test(one)))
    .map(([name]) => name);
  return Object.keys(packers).find((name) => taken.includes(name));
}

/** A server of one folder; options as `answerFrom`. */
export function serveFolder(folder, options) {
  return createServer(answerFrom(folder, options));
}

/** Answers requests from one folder. `isolated`: with the headers for shared memory; `bound`: with the policy of our page. */
export function answerFrom(folder, { isolated = true, bound = true } = {}) {
  const root = normalize(folder);
  return async (request, response) => {
    const headers = {
      "Cache-Control": "no-cache",
      ...(bound ? { "Content-Security-Policy": policy } : {}),
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
      ...(isolated
        ? { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" }
        : {}),
    };
    const refuse = (code, text) => response.writeHead(code, { ...headers, "Content-Type": "text/plain" }).end(text);
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(405, "Only GET.");
    let path;
    try {
      path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    } catch {
      return refuse(400, "Not an address.");
    }
    const file = normalize(join(root, path.endsWith("/") ? `${path}index.html` : path));
    if (!file.startsWith(root + sep) || !existsSync(file) || !statSync(file).isFile()) return refuse(404, "Not here.");
    const type = types[extname(file)];
    const told = { ...headers, "Content-Type": type ?? "application/octet-stream", Vary: "Accept-Encoding" };
    const encoding = type === undefined ? undefined : encodingOf(request);
    if (request.method === "HEAD" || encoding === undefined) {
      response.writeHead(200, { ...told, ...(encoding !== undefined && { "Content-Encoding": encoding }) });
      return request.method === "HEAD" ? response.end() : createReadStream(file).pipe(response);
    }
    const bytes = await packed(file, encoding);
    response.writeHead(200, { ...told, "Content-Encoding": encoding, "Content-Length": bytes.length }).end(bytes);
  };
}

/** The moment of the newest file below the folders. */
function newest(folders) {
  let last = 0;
  for (const folder of folders) {
    for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
      if (entry.isFile()) last = Math.max(last, statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs);
    }
  }
  return last;
}

/** Builds the app into dist/web, unless it is there and newer than what it is made of. Returns the folder. */
export async function builtApp() {
  const here = fileURLToPath(new URL(".", import.meta.url));
  const folder = join(here, "dist", "web");
  // The package as it is published has the app, and nothing to make it of.
  if (!existsSync(join(here, "src"))) return folder;
  // What is written last.
  const last = join(folder, "sw.js");
  const sources = ["src", "solver", "workers", "data"].map((name) => join(here, name));
  const made = ["vite.config.ts", "package-lock.json"].map((name) => statSync(join(here, name)).mtimeMs);
  const fresh = () => existsSync(last) && statSync(last).mtimeMs > Math.max(newest(sources), ...made);
  if (fresh()) return folder;
  // One at a time: whoever comes second waits, and finds it made.
  const lock = join(here, "dist", ".web-lock");
  mkdirSync(join(here, "dist"), { recursive: true });
  for (let waited = 0; ; waited++) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      // A lock that nobody took away after two minutes is a dead process's.
      if (waited > 240) break;
      await new Promise((resolve) => setTimeout(resolve, 500));
      if (fresh() && !existsSync(lock)) return folder;
    }
  }
  const { build } = await import("vite");
  // Where a test or a developer's shell says otherwise, React would be built for developers.
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = "production";
  try {
    await build({ configFile: join(here, "vite.config.ts"), logLevel: "warn" });
  } finally {
    rmSync(lock, { recursive: true, force: true });
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
  return folder;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const at = process.argv.indexOf("--port");
  const port = Number(at < 0 ? (process.env.PORT ?? 4173) : process.argv[at + 1]);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    console.error(
      `The port (${at < 0 ? process.env.PORT : process.argv[at + 1]}) is no port. Maybe: npm start -- --port 8080`,
    );
    process.exit(2);
  }
  const server = serveFolder(await builtApp());
  server.on("error", (error) => {
    const way =
      "code" in error && error.code === "EADDRINUSE"
        ? ` Maybe another one runs; try: npm start -- --port ${port + 1}`
        : "";
    console.error(`The web app cannot be served: ${error.message}.${way}`);
    process.exit(1);
  });
  server.listen(port, "127.0.0.1", () => {
    console.log(`Verdeelwijzer: http://127.0.0.1:${server.address().port}/  (Ctrl-C stops)`);
  });
}
