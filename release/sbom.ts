import { z } from "zod";

/** As far as we rely on it: CycloneDX 1.5 or 1.6 as npm writes it. What else stands there is kept. */
const component = z.looseObject({
  "bom-ref": z.string().min(1),
  type: z.enum(["library", "application", "framework"]),
  name: z.string().min(1),
  version: z.string().min(1),
  purl: z.string().startsWith("pkg:npm/"),
  licenses: z
    .array(
      z.union([
        z.object({ license: z.looseObject({ id: z.string().min(1) }) }),
        z.object({ license: z.looseObject({ name: z.string().min(1) }) }),
        z.object({ expression: z.string().min(1) }),
      ]),
    )
    .optional(),
  hashes: z.array(z.object({ alg: z.string().startsWith("SHA-"), content: z.string().regex(/^[\da-f]+$/) })).optional(),
  properties: z.array(z.object({ name: z.string(), value: z.string() })).optional(),
});
const schema = z.looseObject({
  bomFormat: z.literal("CycloneDX"),
  specVersion: z.enum(["1.5", "1.6"]),
  version: z.literal(1),
  metadata: z.looseObject({ component }),
  components: z.array(component),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()).optional() })),
});

export type Bom = z.infer<typeof schema>;
export type Component = z.infer<typeof component>;

/** Reads what npm wrote; throws where it has another shape. */
export function readBom(text: string): Bom {
  return schema.parse(JSON.parse(text));
}

/** How a package comes to whoever uses the release. */
export type Way = "dependency" | "bundled";

/**
 * The list of parts of a release: of all packages in the lock file those that are shipped, and how. The same lock file and the
 * same npm give the same bytes: serial number and time are left out (both may be), the name is the package's and not the
 * folder's, and everything stands in order.
 */
export function releaseBom(all: Bom, shipped: ReadonlyMap<string, Way>): Bom {
  const { serialNumber: _serial, ...whole } = all;
  const { timestamp: _time, ...metadata } = whole.metadata as Bom["metadata"] & { readonly timestamp?: string };
  const own = metadata.component;
  const components = all.components
    .filter((one) => shipped.has(keyOf(one)))
    .map((one) => told(one, shipped.get(keyOf(one)) as Way))
    .toSorted((a, b) => order(a["bom-ref"], b["bom-ref"]));
  const lost = [...shipped.keys()].filter((key) => !components.some((one) => keyOf(one) === key));
  if (lost.length > 0) throw new Error(`These are shipped and not in the list of npm: ${lost.join(", ")}.`);
  const known = new Set([own["bom-ref"], ...components.map((one) => one["bom-ref"])]);
  const dependencies = all.dependencies
    .filter(({ ref }) => known.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => known.has(one)).toSorted(order) }))
    .toSorted((a, b) => order(a.ref, b.ref));
  const name = decodeURIComponent(own.purl.slice("pkg:npm/".length)).replace(/@[^@]*$/, "");
  return {
    ...whole,
    metadata: { ...metadata, component: { ...own, name, type: "application" } },
    components,
    dependencies,
  };
}

/** What npm calls a development dependency and the page carries within it is required all the same. */
function told(one: Component, way: Way): Component {
  const properties = (one.properties ?? []).filter(({ name }) => name !== "cdx:npm:package:development");
  const bundled = { name: "cdx:npm:package:bundled", value: "true" };
  return way === "bundled"
    ? { ...one, scope: "required", properties: [...properties, bundled] }
    : { ...one, properties };
}

/** `name@version`: a package may be there in two versions. */
function keyOf({ name, version, purl }: Component): string {
  // npm writes a scoped name whole; other writers put the scope apart.
  return `${purl.includes("%40") && !name.startsWith("@") ? scopeOf(purl) : ""}${name}@${version}`;
}

function scopeOf(purl: string): string {
  return decodeURIComponent(purl.slice("pkg:npm/".length).split("/")[0] ?? "").concat("/");
}

/** By code points: the same on every machine, whatever its language. */
function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
