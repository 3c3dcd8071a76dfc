import { SaxesParser } from "saxes";
import type { Limits } from "./limits.ts";
import { damaged, Refused, tooLarge } from "./refusal.ts";

export type Attributes = ReadonlyMap<string, string>;

/** What a reader hears. Names come without their prefix: SpreadsheetML has one namespace for all that we read. */
export interface Listener {
  readonly open?: (name: string, attributes: Attributes, depth: number) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Characters given to the parser at once, so that a refusal comes before the rest is read. */
const piece = 65_536;

/**
 * Reads XML and tells what is in it. Strict: what is not well-formed is refused. A document type is refused as a whole,
 * and with it every entity that somebody could define: SpreadsheetML has none. Throws `Refused`.
 */
export function readXml(bytes: Uint8Array, part: string, limits: Limits, listener: Listener): void {
  const text = decoded(bytes, part);
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  parser.on("error", () => {
    throw damaged({ nl: "een onderdeel is geen goede XML", en: "a part is no well-formed XML" }, part);
  });
  parser.on("doctype", () => {
    throw new Refused(
      "unsafe",
      {
        nl: "Dit bestand bevat eigen XML-definities. Misschien is het gemaakt om schade te doen; bewaar het opnieuw in een rekenblad.",
        en: "This file holds XML definitions of its own. Maybe it was made to do harm; save it again in a spreadsheet.",
      },
      part,
    );
  });
  parser.on("opentag", (tag) => {
    depth++;
    if (depth > limits.depth) throw tooLarge({ nl: "lagen XML", en: "layers of XML" }, depth, limits.depth, part);
    listener.open?.(local(tag.name), new Map(Object.entries(tag.attributes)), depth);
  });
  parser.on("closetag", (tag) => {
    depth--;
    listener.close?.(local(tag.name));
  });
  parser.on("text", (found) => listener.text?.(found));
  parser.on("cdata", (found) => listener.text?.(found));
  for (let at = 0; at < text.length; at += piece) parser.write(text.slice(at, at + piece));
  parser.close();
}

/** UTF-8, or UTF-16 with a byte-order mark; the standard allows no other. */
function decoded(bytes: Uint8Array, part: string): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw damaged({ nl: "een onderdeel is geen leesbare tekst", en: "a part is no readable text" }, part);
  }
}

function local(name: string): string {
  const colon = name.indexOf(":");
  return colon === -1 ? name : name.slice(colon + 1);
}
