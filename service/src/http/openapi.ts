import * as z from "zod";
import * as contract from "./contract.ts";

const key = { name: "key", in: "path", required: true, schema: { type: "string", pattern: "^[0-9a-f]{64}$" } };
const id = { name: "id", in: "path", required: true, schema: { type: "string", format: "uuid" } };
const ifMatch = {
  name: "If-Match",
  in: "header",
  required: true,
  description: "The version that is changed, as its ETag says it.",
  schema: { type: "string", example: '"7"' },
};
/** Everything that is sent or told, by its name in the description. `sent`: as somebody may write it, with defaults left out. */
const told = {
  State: contract.stateSchema,
  Person: contract.personSchema,
  Scenario: contract.sharedSchema,
  ScenarioList: contract.sharedListSchema,
  Changed: contract.changedSchema,
  Log: contract.logSchema,
  Forgotten: contract.forgottenSchema,
  PackageList: contract.askedListSchema,
  Problem: contract.problemSchema,
};
const sent = {
  Ask: contract.askSchema,
  AskShared: contract.askSharedSchema,
  Bring: contract.bringSchema,
  Pins: contract.pinsSchema,
  Forget: contract.forgetSchema,
};

const content = (name: keyof typeof told | keyof typeof sent) => ({
  "application/json": { schema: { $ref: `#/components/schemas/${name}` } },
});
const json = (name: keyof typeof told, description: string) => ({ description, content: content(name) });
const body = (name: keyof typeof sent) => ({ required: true, content: content(name) });
const problem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
});
const events = (description: string) => ({
  description,
  content: { "text/event-stream": { schema: { type: "string" } } },
});

/** What everybody is answered who is not signed in, or may not do this. */
const people = {
  401: problem("Nobody is signed in. GET /sign-in, in a browser, signs in."),
  403: problem("The role of who is signed in may not do this, or another page asks."),
};
const notAsked = { 404: problem("Nobody asked for it.") };
const notBrought = { 404: problem("Nobody brought it.") };
const asking = {
  200: json("State", "What is known of it already."),
  202: json("State", "It is in the queue. Location says where to look."),
  400: problem("The scenario, or the request, is not right; with everything that is wrong."),
  413: problem("The request is too large."),
  429: problem("Too many requests, or too many searches wait already. Retry-After says when to come back."),
};
const changing = {
  200: json("Changed", "It holds now. ETag is the version that it is."),
  400: problem("What is sent is not right; with everything that is wrong."),
  409: problem("It is another scenario."),
  412: problem("Somebody changed it meanwhile. ETag is the version that it is; read it, and try again."),
  428: problem("The request does not say which version it changes."),
};

const paths = {
  "/api/v1/me": {
    get: {
      summary: "Who is signed in, and what they may do.",
      responses: { 200: json("Person", "Who asks."), ...people },
    },
  },
  "/api/v1/scenarios": {
    get: {
      summary: "All scenarios that people share.",
      responses: { 200: json("ScenarioList", "All of them."), ...people },
    },
    post: {
      summary: "Brings a scenario that people shall share. For analysts.",
      requestBody: body("Bring"),
      responses: { 201: json("Scenario", "It is there."), 400: asking[400], 413: asking[413], ...people },
    },
  },
  "/api/v1/scenarios/{id}": {
    parameters: [id],
    get: {
      summary: "A scenario as it is now; for readers without who settled what, why and on what condition.",
      responses: {
        200: json("Scenario", "As it is."),
        304: { description: "It is as If-None-Match says." },
        ...people,
        ...notBrought,
      },
    },
    put: {
      summary: "Makes it the scenario that is sent. For analysts.",
      parameters: [ifMatch],
      requestBody: body("Bring"),
      responses: { ...changing, ...people, ...notBrought },
    },
  },
  "/api/v1/scenarios/{id}/pins": {
    parameters: [id],
    put: {
      summary:
        "Makes the pins that are sent those that hold. Who sits at the table of a province settles what is within it, and sends all others as they are. Who settled a pin is who is signed in.",
      parameters: [ifMatch],
      requestBody: body("Pins"),
      responses: { ...changing, ...people, ...notBrought },
    },
  },
  "/api/v1/scenarios/{id}/events": {
    parameters: [id],
    get: {
      summary:
        "Which version it is, each time that it changes (server-sent events named “state”); ends after ten minutes.",
      responses: { 200: events("Events."), ...people, ...notBrought },
    },
  },
  "/api/v1/scenarios/{id}/log": {
    parameters: [id],
    get: {
      summary:
        "Its log, as log.jsonl of a package, and whether it holds. Names are told to analysts, tables and auditors.",
      responses: { 200: json("Log", "The log."), ...people, ...notBrought },
    },
  },
  "/api/v1/scenarios/{id}/forget": {
    parameters: [id],
    post: {
      summary:
        "Takes a name away from what the log commits to, and from its pins; the log itself stays whole. For auditors and analysts.",
      requestBody: body("Forget"),
      responses: { 200: json("Forgotten", "How many texts are gone."), 400: changing[400], ...people, ...notBrought },
    },
  },
  "/api/v1/scenarios/{id}/packages": {
    parameters: [id],
    get: {
      summary: "Packages that were asked for of it.",
      responses: { 200: json("PackageList", "All of them."), ...people, ...notBrought },
    },
    post: {
      summary: "Asks for the best package of it as it is now.",
      requestBody: body("AskShared"),
      responses: { ...asking, ...people, ...notBrought },
    },
  },
  "/api/v1/packages": {
    post: {
      summary:
        "Asks for the best package of a scenario that is sent. The same scenario, asked for again, is the same package.",
      requestBody: body("Ask"),
      responses: { ...asking, ...people },
    },
  },
  "/api/v1/packages/{key}": {
    parameters: [key],
    get: {
      summary: "What is known of a package.",
      responses: { 200: json("State", "What is known."), ...people, ...notAsked },
    },
    delete: {
      summary: "Calls the search off, where it has not ended.",
      responses: { 200: json("State", "What is known after that."), ...people, ...notAsked },
    },
  },
  "/api/v1/packages/{key}/events": {
    parameters: [key],
    get: {
      summary:
        "What is known, each time that it changes, until the search has ended (server-sent events named “state”).",
      responses: { 200: events("Events."), ...people, ...notAsked },
    },
  },
  "/api/v1/health/live": {
    get: { summary: "Whether the process runs.", responses: { 200: { description: "It does." } } },
  },
  "/api/v1/health/ready": {
    get: {
      summary: "Whether the database answers.",
      responses: { 200: { description: "It does." }, 503: problem("It does not.") },
    },
  },
};

/** The interface as OpenAPI 3.1, made from what requests are held against. */
export function openApi(version: string): Readonly<Record<string, unknown>> {
  const schemas = Object.fromEntries([
    ...Object.entries(told).map(([name, schema]) => [name, z.toJSONSchema(schema)]),
    ...Object.entries(sent).map(([name, schema]) => [name, z.toJSONSchema(schema, { io: "input" })]),
  ]) as Readonly<Record<string, object>>;
  return {
    openapi: "3.1.0",
    info: { title: "Verdeelwijzer", version, license: { name: "EUPL-1.2", identifier: "EUPL-1.2" } },
    paths,
    components: { schemas },
  };
}
