import * as z from "zod";
import { askSchema, problemSchema, stateSchema } from "./contract.ts";

/** The interface as OpenAPI 3.1, made from what requests are held against. */
export function openApi(version: string): Readonly<Record<string, unknown>> {
  const schemas = {
    Ask: z.toJSONSchema(askSchema, { io: "input" }),
    State: z.toJSONSchema(stateSchema),
    Problem: z.toJSONSchema(problemSchema),
  };
  const json = (name: keyof typeof schemas, description: string) => ({
    description,
    content: { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } },
  });
  const problem = (description: string) => ({
    description,
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
  });
  const key = { name: "key", in: "path", required: true, schema: { type: "string", pattern: "^[0-9a-f]{64}$" } };
  return {
    openapi: "3.1.0",
    info: { title: "Verdeelwijzer", version, license: { name: "EUPL-1.2", identifier: "EUPL-1.2" } },
    paths: {
      "/api/v1/packages": {
        post: {
          summary: "Asks for the best package of a scenario. The same scenario, asked for again, is the same package.",
          requestBody: { required: true, content: json("Ask", "").content },
          responses: {
            200: json("State", "What is known of it already."),
            202: json("State", "It is in the queue. Location says where to look."),
            400: problem("The scenario, or the request, is not right; with everything that is wrong."),
            413: problem("The request is too large."),
            429: problem("Too many requests, or too many searches wait already. Retry-After says when to come back."),
          },
        },
      },
      "/api/v1/packages/{key}": {
        parameters: [key],
        get: {
          summary: "What is known of a package.",
          responses: { 200: json("State", "What is known."), 404: problem("Nobody asked for it.") },
        },
        delete: {
          summary: "Calls the search off, where it has not ended.",
          responses: { 200: json("State", "What is known after that."), 404: problem("Nobody asked for it.") },
        },
      },
      "/api/v1/packages/{key}/events": {
        parameters: [key],
        get: {
          summary:
            "What is known, each time that it changes, until the search has ended (server-sent events named “state”).",
          responses: {
            200: { description: "Events.", content: { "text/event-stream": { schema: { type: "string" } } } },
            404: problem("Nobody asked for it."),
          },
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
    },
    components: { schemas },
  };
}
