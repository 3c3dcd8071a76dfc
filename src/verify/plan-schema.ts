import { z } from "zod";
import { type Bilingual, both, en, kinds, nl, type Plan, type Scenario } from "../domain/index.ts";
import { planProblems } from "./plan-words.ts";

const places = z.int().min(0);
const code = z.string();
const kind = z.enum(kinds);
const perKindPlaces = z.strictObject({ regular: places, amv: places });
const account = z.strictObject({
  adopted: places,
  share: places,
  relief: places,
  reserve: places,
  given: places,
  taken: places,
  handedOver: places,
  guests: places,
  task: z.int(),
  hosted: z.int(),
});

/** The form of a plan file, whoever wrote it. Figures may be wrong; that is for the rules to say. */
const planSchema = z.strictObject({
  format: z.literal("verdeelwijzer-plan"),
  version: z.literal(1),
  scenario: z.string(),
  swaps: z.array(z.strictObject({ surplus: code, shortage: code, places: perKindPlaces })),
  municipalSwaps: z.array(z.strictObject({ kind, surplus: code, shortage: code, places })),
  exchanges: z.array(
    z.strictObject({
      kind,
      giver: code,
      taker: code,
      places,
      against: z.strictObject({ type: z.enum(["statusHolderHousing", "ukrainianPlaces", "otherKind"]), places }),
    }),
  ),
  mergers: z.array(z.strictObject({ kind, guest: code, host: code, places })),
  clusters: z.array(z.strictObject({ centre: code, members: z.array(code) })),
  municipalities: z.array(z.strictObject({ code, accounts: z.strictObject({ regular: account, amv: account }) })),
});

/** Where in a plan file something is wrong, and what. */
export interface PlanProblem {
  readonly path: string;
  readonly message: Bilingual;
}

/** A plan that can be read against the scenario, or everything that keeps it from being read. */
export function parsePlan(
  scenario: Scenario,
  input: unknown,
):
  | { readonly status: "plan"; readonly plan: Plan }
  | { readonly status: "problems"; readonly problems: readonly PlanProblem[] } {
  const parsed = planSchema.safeParse(input);
  if (!parsed.success) {
    return { status: "problems", problems: parsed.error.issues.flatMap((issue) => planProblems(issue, input)) };
  }
  const plan = parsed.data as unknown as Plan;
  const problems = [...unknownCodes(scenario, plan), ...accountsAmiss(scenario, plan)];
  return problems.length > 0 ? { status: "problems", problems } : { status: "plan", plan };
}

function* unknownCodes(scenario: Scenario, plan: Plan): Generator<PlanProblem> {
  const municipalities = new Set<string>(scenario.municipalities.map((m) => m.code));
  const provinces = new Set<string>(scenario.provinces.map((p) => p.code));
  const check = function* (path: string, known: Set<string>, codes: readonly string[]): Generator<PlanProblem> {
    for (const found of codes) {
      if (known.has(found)) continue;
      yield {
        path,
        message: both(
          nl`De code [${found}] staat niet in het scenario. Misschien hoort het plan bij een ander scenario.`,
          en`The code [${found}] is not in the scenario. Maybe the plan belongs to another scenario.`,
        ),
      };
    }
  };
  for (const [i, s] of plan.swaps.entries()) yield* check(`swaps.${i}`, provinces, [s.surplus, s.shortage]);
  for (const [i, w] of plan.municipalSwaps.entries())
    yield* check(`municipalSwaps.${i}`, municipalities, [w.surplus, w.shortage]);
  for (const [i, e] of plan.exchanges.entries()) yield* check(`exchanges.${i}`, municipalities, [e.giver, e.taker]);
  for (const [i, m] of plan.mergers.entries()) yield* check(`mergers.${i}`, municipalities, [m.guest, m.host]);
  for (const [i, c] of plan.clusters.entries()) yield* check(`clusters.${i}`, municipalities, [c.centre, ...c.members]);
}

/** Every municipality of the scenario has exactly one account, and nobody else has. */
function* accountsAmiss(scenario: Scenario, plan: Plan): Generator<PlanProblem> {
  const known = new Set<string>(scenario.municipalities.map((m) => m.code));
  const missing = new Set(known);
  for (const [i, { code: found }] of plan.municipalities.entries()) {
    if (!missing.delete(found)) {
      const twice = known.has(found);
      yield {
        path: `municipalities.${i}`,
        message: twice
          ? both(nl`De gemeente [${found}] staat er twee keer in.`, en`The municipality [${found}] occurs twice.`)
          : both(
              nl`De gemeente [${found}] staat niet in het scenario.`,
              en`The municipality [${found}] is not in the scenario.`,
            ),
      };
    }
  }
  for (const absent of missing) {
    yield {
      path: "municipalities",
      message: both(nl`De gemeente [${absent}] ontbreekt.`, en`The municipality [${absent}] is missing.`),
    };
  }
}
