import type { Meter } from "@opentelemetry/api";
import type { FastifyInstance } from "fastify";

/** Seconds between bars, as OpenTelemetry’s conventions for HTTP have them. */
const BARS = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

/** Measures how long answers take, by the way and the code; by no name of a person, scenario or package. */
export function measureRequests(app: FastifyInstance, meter: Meter): void {
  const took = meter.createHistogram("http.server.request.duration", {
    description: "How long a request took to be answered.",
    unit: "s",
    advice: { explicitBucketBoundaries: BARS },
  });
  app.addHook("onResponse", async ({ method, routeOptions }, reply) => {
    took.record(reply.elapsedTime / 1000, {
      "http.request.method": method,
      "http.route": routeOptions.url ?? "",
      "http.response.status_code": reply.statusCode,
    });
  });
}
