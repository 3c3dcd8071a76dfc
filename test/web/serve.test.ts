import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { get, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveFolder } from "../../serve.mjs";

const folder = mkdtempSync(join(tmpdir(), "verdeelwijzer-serve-"));
const text = "export const places = 96_000;\n".repeat(500);
let server: Server;

beforeAll(async () => {
  writeFileSync(join(folder, "page.js"), text);
  writeFileSync(join(folder, "engine.wasm"), text);
  writeFileSync(join(folder, "photo.png"), text);
  server = serveFolder(folder);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

function asked(path: string, accepted?: string, method = "GET") {
  const { port } = server.address() as AddressInfo;
  const headers = accepted === undefined ? {} : { "accept-encoding": accepted };
  return new Promise<{ readonly headers: IncomingHttpHeaders; readonly body: Buffer }>((resolve, reject) => {
    get({ port, host: "127.0.0.1", path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => resolve({ headers: response.headers, body: Buffer.concat(parts) }));
    }).on("error", reject);
  });
}

describe("the server of the page", () => {
  it.each([
    ["page.js", "gzip, deflate, br", "br"],
    ["engine.wasm", "gzip, deflate, br;q=0.5", "br"],
    ["page.js", "gzip, br;q=0", "gzip"],
    ["page.js", "deflate", undefined],
    ["page.js", undefined, undefined],
    // Of a kind that is packed already.
    ["photo.png", "br, gzip", undefined],
  ])("packs %s for %s as %s", async (path, accepted, encoding) => {
    const { headers, body } = await asked(`/${path}`, accepted);
    expect([headers["content-encoding"], headers["vary"]]).toEqual([encoding, "Accept-Encoding"]);
    const unpacked = encoding === "br" ? brotliDecompressSync(body) : encoding === "gzip" ? gunzipSync(body) : body;
    expect(unpacked.toString()).toBe(text);
    expect(body.length < text.length / 10).toBe(encoding !== undefined);
    expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
  });

  it("packs a file that has changed anew", async () => {
    writeFileSync(join(folder, "new.js"), "first");
    expect(brotliDecompressSync((await asked("/new.js", "br")).body).toString()).toBe("first");
    writeFileSync(join(folder, "new.js"), "second");
    utimesSync(join(folder, "new.js"), 1, 1);
    expect(brotliDecompressSync((await asked("/new.js", "br")).body).toString()).toBe("second");
  });

  it("sends a head without a body", async () => {
    const { headers, body } = await asked("/page.js", "br", "HEAD");
    expect([headers["content-encoding"], body.length]).toEqual(["br", 0]);
  });
});
