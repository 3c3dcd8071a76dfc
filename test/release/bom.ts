/** What npm writes, as far as it matters: a part of an application with three packages, not in order. */
export function npmBom(): string {
  const part = (name: string, version: string, more: object = {}) => ({
    "bom-ref": `${name}@${version}`,
    type: "library",
    name,
    version,
    scope: "optional",
    purl: `pkg:npm/${name.replace("@", "%40")}@${version}`,
    properties: [],
    licenses: [{ license: { id: "MIT" } }],
    ...more,
  });
  const development = { properties: [{ name: "cdx:npm:package:development", value: "true" }] };
  return JSON.stringify({
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    serialNumber: `urn:uuid:${crypto.randomUUID()}`,
    version: 1,
    metadata: {
      timestamp: new Date().toISOString(),
      tools: [{ vendor: "npm", name: "cli", version: "11" }],
      component: { ...part("ours", "1.0.0"), name: "folder-of-somebody" },
    },
    components: [part("zod", "4.0.0"), part("@a/page", "1.0.0", development), part("tool", "2.0.0", development)],
    dependencies: [
      { ref: "zod@4.0.0", dependsOn: [] },
      { ref: "ours@1.0.0", dependsOn: ["zod@4.0.0", "tool@2.0.0", "@a/page@1.0.0"] },
      { ref: "tool@2.0.0", dependsOn: [] },
      { ref: "@a/page@1.0.0" },
    ],
  });
}
