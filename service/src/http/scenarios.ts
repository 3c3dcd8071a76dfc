import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { withoutRecord } from "../../../src/domain/index.ts";
import { checkLog, type Log, namesText, withoutGone, withoutName } from "../../../src/log/index.ts";
import { withPins } from "../../../src/scenario/index.ts";
import { allowed } from "../access/gate.ts";
import { may, type Person } from "../access/person.ts";
import { type Before, type Change, changeOf } from "../scenarios/changes.ts";
import type { Changed, Register, SharedScenario } from "../scenarios/register.ts";
import { notYours } from "../scenarios/not-yours.ts";
import { type Ask, askSharedSchema, bringSchema, forgetSchema, pinsSchema } from "./contract.ts";
import { sendStates } from "./events.ts";
import type { PackageDesk } from "./packages.ts";
import { Refusal } from "./problem.ts";
import { scenarioIn, sent, whole } from "./read.ts";

interface Of {
  readonly Params: { readonly id: string };
}

/** Scenarios that are brought, read, changed by one at a time, watched, and solved. */
export function scenarioRoutes(api: FastifyInstance, register: Register, desk: PackageDesk): void {
  const known = async (id: string): Promise<SharedScenario> =>
    (isId(id) ? await register.read(id) : undefined) ?? nobody();

  api.get("/scenarios", async (request) => {
    allowed(request);
    return { scenarios: (await register.list()).map(told) };
  });

  api.post("/scenarios", async (request, reply) => {
    const person = allowed(request, "change");
    const { scenario } = sent(bringSchema, request.body);
    const brought = await register.bring(scenarioIn(scenario), person);
    return tell(reply.code(201).header("Location", `/api/v1/scenarios/${brought.id}`), brought, person);
  });

  api.get<Of>("/scenarios/:id", async (request, reply) => {
    const person = allowed(request);
    const row = await known(request.params.id);
    if (request.headers["if-none-match"] === etag(row.version)) return reply.code(304).send();
    return tell(reply, row, person);
  });

  api.put<Of>("/scenarios/:id", async (request, reply) => {
    const person = allowed(request, "change");
    const { scenario, why } = sent(bringSchema, request.body);
    const wanted = scenarioIn(scenario);
    return change(request, reply, (before) => {
      if (wanted.id !== before.scenario.id)
        throw new Refusal(409, "This is another scenario. POST /api/v1/scenarios brings it beside this one.");
      return changeOf(before, wanted, person, why);
    });
  });

  api.put<Of>("/scenarios/:id/pins", async (request, reply) => {
    const person = allowed(request, "settle");
    const { pins, why } = sent(pinsSchema, request.body);
    return change(request, reply, (before) => {
      const bare = { ...before.scenario, pins: [] };
      const wanted = whole(withPins(bare, "pins.json", JSON.stringify({ pins })));
      const made = changeOf(before, wanted, person, why);
      const others = notYours(before.scenario, made.news, person);
      if (others.length > 0) throw new Refusal(403, "This is not within your province.", { problems: [...others] });
      return made;
    });
  });

  /** Makes a change of the version that somebody saw, or says that it is another by now. */
  async function change(
    { params, headers }: FastifyRequest<Of>,
    reply: FastifyReply,
    make: (before: Before) => Change,
  ): Promise<unknown> {
    const { id } = params;
    const seen = /^"(\d{1,9})"$/.exec(headers["if-match"] ?? "")?.[1];
    if (seen === undefined) throw new Refusal(428, 'Say which version this changes: If-Match: "7".', {}, {});
    const made: Changed = isId(id) ? await register.change(id, Number(seen), make) : { status: "unknown" };
    if (made.status === "unknown") return nobody();
    reply.header("ETag", etag(made.version));
    if (made.status === "late")
      throw new Refusal(412, `Somebody changed it meanwhile: it is version ${made.version} by now.`);
    return { version: made.version, lines: made.status === "changed" ? made.lines : 0 };
  }

  api.get<Of>("/scenarios/:id/log", async (request) => {
    const person = allowed(request);
    const { id } = request.params;
    const log = (isId(id) ? await register.log(id) : undefined) ?? nobody();
    return { ...toldLog(log), ...(may(person, "names") && { names: JSON.parse(namesText(log.names)) as object }) };
  });

  api.post<Of>("/scenarios/:id/forget", async (request) => {
    allowed(request, "forget");
    const { name } = sent(forgetSchema, request.body);
    await known(request.params.id);
    const texts = await register.forget(request.params.id, ({ scenario, entries, names }) => {
      const left = withoutName(names, name);
      return { scenario: withoutGone(scenario, entries, left, undefined), names: left };
    });
    return { texts };
  });

  api.get<Of>("/scenarios/:id/events", async (request, reply) => {
    allowed(request);
    const { id } = request.params;
    await known(id);
    const look = async () => told((await register.version(id)) ?? nobody());
    await desk.watched(request, (end) => sendStates(reply, look, JSON.stringify, () => false, end));
  });

  api.get<Of>("/scenarios/:id/packages", async (request) => {
    allowed(request);
    await known(request.params.id);
    const packages = await register.packages(request.params.id);
    return { packages: packages.map(({ at, ...rest }) => ({ ...rest, at: at.toISOString() })) };
  });

  api.post<Of>("/scenarios/:id/packages", desk.limit, async (request, reply) => {
    allowed(request, "search");
    const { how } = sent(askSharedSchema, request.body ?? {});
    const { id, version, text } = await known(request.params.id);
    const state = await desk.ask(reply, { scenario: JSON.parse(text) as Ask["scenario"], how });
    await register.asked(id, version, state.key, how.way);
    return state;
  });
}

function isId(id: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
}

function nobody(): never {
  throw new Refusal(404, "Nobody brought this scenario.");
}

function etag(version: number): string {
  return `"${version}"`;
}

function told({ id, version, changed }: Omit<SharedScenario, "text">) {
  return { id, version, changed: changed.toISOString() };
}

function tell(reply: FastifyReply, row: SharedScenario, person: Person) {
  void reply.header("ETag", etag(row.version));
  const scenario = JSON.parse(row.text) as { readonly pins?: readonly object[] };
  const pins = scenario.pins?.map((pin) => withoutRecord(pin as never));
  return { ...told(row), scenario: may(person, "names") || pins === undefined ? scenario : { ...scenario, pins } };
}

function toldLog(log: Log) {
  const { head, faults } = checkLog(log);
  return { text: log.text, head, faults };
}
