import { z } from "zod";
import { both, en, geography, type MunicipalityCode, nl } from "../domain/index.ts";
import { atLeast, atMost, type ClusterOption, minus, sum, times } from "../program/index.ts";
import { breach, kilometres } from "./breach.ts";
import { example } from "./example.ts";
import { setting, type Rule } from "./rule.ts";
import { grounds } from "./sources.ts";
import { viableSite } from "./viable-site.ts";

export interface AmvClusterData {
  /** Most places of one unit. */
  readonly size: number;
  /** Farthest a unit may lie from the centre unit, in hectometres. */
  readonly distance: number;
  /** Most places of a cluster. */
  readonly capacity: number;
}

/**
 * (3.13): small amv units count together as one viable site when all lie near one of them, and together hold at least
 * the minimum of a site and at most the capacity.
 */
export const amvCluster: Rule<AmvClusterData> = {
  id: "amv-cluster",
  section: "3.13",
  title: { nl: "Kleine amv-locaties bij elkaar", en: "Small amv units near each other" },
  source: grounds.units,
  schema: z.strictObject({
    size: z.int().min(1).default(20),
    distance: z.int().min(0).default(150),
    capacity: z.int().min(1).default(100),
  }),
  enabledByDefault: false,
  numbers: {
    size: { title: { nl: "grootste kleine locatie", en: "largest small unit" }, unit: "places", step: 4 },
    distance: { title: { nl: "grootste afstand", en: "longest distance" }, unit: "hectometres", step: 50 },
    capacity: { title: { nl: "grootste cluster", en: "largest cluster" }, unit: "places", step: 20 },
  },
  *rows(data, program) {
    const clusters = new Map<MunicipalityCode, ClusterOption[]>();
    for (const option of program.clusterOptions) {
      clusters.set(option.centre.code, [...(clusters.get(option.centre.code) ?? []), option]);
      const name = `${option.member.code} with ${option.centre.code}`;
      // Places of known size are a multiple of the choice, and units that may join are small.
      if (option.places.indices[0] === option.chosen.indices[0]) continue;
      yield atMost(`${name} size`, minus(option.places, times(data.size, option.chosen)), 0);
      yield atLeast(`${name} unit`, minus(option.places, option.chosen), 0);
    }
    const minimum = setting(viableSite, program.scenario)?.minimum.amv ?? 0;
    for (const [centre, options] of clusters) {
      const opened = options.find((o) => o.member.code === centre);
      if (opened === undefined) continue;
      const places = sum(...options.map((o) => o.places));
      yield atLeast(`${centre} minimum`, minus(places, times(minimum, opened.chosen)), 0);
      yield atMost(`${centre} capacity`, places, data.capacity);
      for (const option of options) {
        if (option === opened) continue;
        yield atMost(`${option.member.code} with ${centre} opened`, minus(option.chosen, opened.chosen), 0);
      }
    }
  },
  *violations(data, { scenario, plan, reading }) {
    const minimum = setting(viableSite, scenario)?.minimum.amv ?? 0;
    const joined = new Set<MunicipalityCode>();
    for (const cluster of plan.clusters) {
      const where = cluster.members;
      let places = 0;
      for (const code of cluster.members) {
        const cell = reading.cell(code, "amv");
        const size = cell.site === "clustered" ? Math.max(0, cell.own) : 0;
        places += size;
        const { name } = cell.municipality;
        yield* breach("amv-cluster", size - data.size, "places", [code], "amv", () =>
          both(
            nl`${name} telt ${size} plekken, een kleine locatie telt er ten hoogste ${data.size}.`,
            en`${name} has ${size} places; a small unit has at most ${data.size}.`,
          ),
        );
        yield* breach("amv-cluster", size > 0 ? 0 : 1, "sites", [code], "amv", () =>
          both(
            nl`${name} heeft geen kleine locatie van zichzelf alleen.`,
            en`${name} has no small unit of its own alone.`,
          ),
        );
        const far = geography(scenario).between(code, cluster.centre) > data.distance;
        yield* breach("amv-cluster", far || joined.has(code) ? 1 : 0, "sites", [code], "amv", () =>
          both(
            nl`${name} ligt te ver weg of hoort al bij een andere groep.`,
            en`${name} is too far away or belongs to another cluster already.`,
          ),
        );
        joined.add(code);
      }
      yield* breach("amv-cluster", cluster.members.includes(cluster.centre) ? 0 : 1, "sites", where, "amv", () => ({
        nl: "Het middelpunt van de groep hoort er zelf niet bij.",
        en: "The centre of the cluster is not one of its members.",
      }));
      yield* breach("amv-cluster", minimum - places, "places", where, "amv", () =>
        both(
          nl`De groep telt ${places} plekken, nodig zijn er ${minimum}.`,
          en`The cluster has ${places} places; ${minimum} are needed.`,
        ),
      );
      yield* breach("amv-cluster", places - data.capacity, "places", where, "amv", () =>
        both(
          nl`De groep telt ${places} plekken, ten hoogste mogen het er ${data.capacity} zijn.`,
          en`The cluster has ${places} places; it may have at most ${data.capacity}.`,
        ),
      );
    }
  },
  *violationsWhenOff({ plan }) {
    for (const { members } of plan.clusters) {
      yield* breach("amv-cluster", 1, "sites", members, "amv", () => ({
        nl: "Kleine amv-locaties samen tellen staat uit in dit scenario.",
        en: "Counting small amv units together is off in this scenario.",
      }));
    }
  },
  sentence: (data) =>
    both(
      nl`Kleine amv-locaties (ten hoogste ${data.size} plekken) tellen samen als één levensvatbare locatie als ze binnen ${kilometres(data.distance)} km van één ervan liggen en samen ten hoogste ${data.capacity} plekken tellen.`,
      en`Small amv units (at most ${data.size} places) count together as one viable site when they lie within ${kilometres(data.distance)} km of one of them and hold at most ${data.capacity} places together.`,
    ),
  examples: [
    {
      title: "10 and 8, 10 km apart",
      make: () =>
        example(
          { A1: { key: [0, 10], share: [0, 10] }, A2: { key: [0, 8], share: [0, 8], at: 10 } },
          { clusters: [["A1", "A1", "A2"]] },
        ),
      amount: 0,
    },
    {
      title: "16 km apart",
      make: () =>
        example(
          { A1: { key: [0, 10], share: [0, 10] }, A2: { key: [0, 8], share: [0, 8], at: 16 } },
          { clusters: [["A1", "A1", "A2"]] },
        ),
      amount: 1,
    },
    {
      title: "a unit of 25",
      make: () => example({ A1: { key: [0, 25], share: [0, 25] } }, { clusters: [["A1", "A1"]] }),
      amount: 5,
    },
    {
      title: "nine together",
      make: () =>
        example(
          { A1: { key: [0, 5], share: [0, 5] }, A2: { key: [0, 4], share: [0, 4] } },
          { clusters: [["A1", "A1", "A2"]] },
          { "viable-site": { enabled: true, minimum: { regular: 100, amv: 16 } } },
        ),
      amount: 7,
    },
  ],
};
