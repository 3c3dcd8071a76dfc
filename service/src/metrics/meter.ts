import { hostname } from "node:os";
import { setTimeout as after } from "node:timers/promises";
import { createNoopMeter, type Meter } from "@opentelemetry/api";
import { OTLPMetricExporter } from "@opentelemetry/exporter-metrics-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { MeterProvider, PeriodicExportingMetricReader } from "@opentelemetry/sdk-metrics";

/** What is measured here, and sent where OpenTelemetry’s own variables say. */
export interface Metrics {
  readonly meter: Meter;
  /** Sends what was not sent yet. Never throws: that nobody takes it is no trouble of whoever works. */
  readonly close: () => Promise<void>;
}

type Environment = Readonly<Record<string, string | undefined>>;
const NAME = "verdeelwijzer";
/** Milliseconds between two times that it is sent, and that one of them may take, unless the variables say otherwise. */
const [EVERY, MOST] = [60_000, 10_000];
/** Milliseconds that an end waits for what is sent at last: whoever works here wants to go. */
const LAST = 2000;

/** Sends by OTLP over HTTP where `OTEL_EXPORTER_OTLP_ENDPOINT` (or `OTEL_EXPORTER_OTLP_METRICS_ENDPOINT`) says whereto; else measures nothing. */
export function metricsOf(version: string, env: Environment = process.env): Metrics {
  const endpoint = env["OTEL_EXPORTER_OTLP_METRICS_ENDPOINT"] ?? env["OTEL_EXPORTER_OTLP_ENDPOINT"] ?? "";
  if (endpoint === "") return { meter: createNoopMeter(), close: () => Promise.resolve() };
  const every = Number(env["OTEL_METRIC_EXPORT_INTERVAL"] ?? EVERY) || EVERY;
  const reader = new PeriodicExportingMetricReader({
    exporter: new OTLPMetricExporter(),
    exportIntervalMillis: every,
    exportTimeoutMillis: Math.min(every, MOST),
  });
  const resource = resourceFromAttributes({
    "service.name": env["OTEL_SERVICE_NAME"] ?? NAME,
    "service.version": version,
    "service.instance.id": `${hostname()} ${process.pid}`,
  });
  const provider = new MeterProvider({ resource, readers: [reader] });
  return {
    meter: provider.getMeter(NAME, version),
    async close() {
      const sent = provider.shutdown({ timeoutMillis: LAST }).catch(() => {});
      await Promise.race([sent, after(LAST, undefined, { ref: false })]);
    },
  };
}
