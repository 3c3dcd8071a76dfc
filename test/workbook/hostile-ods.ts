import type { Hostile } from "./hostile.ts";
import { ods, odsParts, zipped } from "./make.ts";

const cell = (inner: string) => `<table:table-row><table:table-cell ${inner}</table:table-row>`;
const one = 'office:value-type="float" office:value="1"/>';
const nothing = "</table:table-cell>";

/** OpenDocument files that would harm, and files that are something else than their name says. */
export const hostileOds: readonly Hostile[] = [
  {
    name: "a million rows, repeated",
    bytes: () =>
      ods(`<table:table-row table:number-rows-repeated="1000000"><table:table-cell ${one}</table:table-row>`),
    becomes: "too-large",
  },
  {
    name: "a million columns, repeated",
    bytes: () => ods(cell(`table:number-columns-repeated="1000000" ${one}`)),
    becomes: "too-large",
  },
  {
    name: "a hundred million cells, within rows and columns that may be",
    bytes: () =>
      ods(
        `<table:table-row table:number-rows-repeated="100000"><table:table-cell table:number-columns-repeated="1000" ${one}</table:table-row>`,
      ),
    becomes: "too-large",
  },
  {
    name: "a long text in a hundred thousand cells",
    bytes: () =>
      ods(
        `<table:table-row table:number-rows-repeated="100000"><table:table-cell office:value-type="string"><text:p>${"x".repeat(30_000)}</text:p>${nothing}</table:table-row>`,
      ),
    becomes: "too-large",
  },
  {
    name: "hidden rows and columns without end",
    bytes: () =>
      ods(
        `<table:table-column table:visibility="collapse" table:number-columns-repeated="999999999"/>${'<table:table-row table:visibility="collapse" table:number-rows-repeated="999999999"/>'.repeat(1_000)}`,
      ),
    becomes: "read",
  },
  {
    name: "a row repeated a number of times that is none",
    bytes: () => ods('<table:table-row table:number-rows-repeated="1e9"/>'),
    becomes: "damaged",
  },
  {
    name: "a hundred thousand characters in a cell",
    bytes: () => ods(cell(`office:value-type="string"><text:p>${"x".repeat(100_000)}</text:p>${nothing}`)),
    becomes: "too-large",
  },
  {
    name: "a hundred thousand characters in an attribute",
    bytes: () => ods(cell(`office:value-type="string" office:string-value="${"x".repeat(100_000)}">${nothing}`)),
    becomes: "too-large",
  },
  {
    name: "a million blanks in five characters",
    bytes: () => ods(cell(`office:value-type="string"><text:p><text:s text:c="999999999"/></text:p>${nothing}`)),
    becomes: "too-large",
  },
  {
    name: "entities in an OpenDocument file",
    bytes: () => zipped(odsParts("", { "content.xml": '<!DOCTYPE x [<!ENTITY a "lol">]><x>&a;</x>' })),
    becomes: "unsafe",
  },
  {
    name: "an OpenDocument file whose XML ends early",
    bytes: () => zipped(odsParts("", { "content.xml": "<office:document-content><office:body>" })),
    becomes: "not-supported",
  },
  {
    name: "an OpenDocument file cut off within its table",
    bytes: () => {
      const parts = odsParts("<table:table/>");
      return zipped({ ...parts, "content.xml": (parts["content.xml"] ?? "").slice(0, -60) });
    },
    becomes: "damaged",
  },
  {
    name: "merged cells a billion wide, a cell each",
    bytes: () =>
      ods(cell(`table:number-columns-spanned="999999999" table:number-rows-spanned="999999999" ${one}`).repeat(30_000)),
    becomes: "too-large",
  },
  {
    name: "an OpenDocument file with a password",
    bytes: () =>
      zipped(
        odsParts("", {
          "content.xml": "\u0001\u0002",
          "META-INF/manifest.xml": "<manifest><file-entry><encryption-data/></file-entry></manifest>",
        }),
      ),
    becomes: "password",
  },
];
