import { Ajv } from "ajv";
import { resultsSchema } from "../../src/cli/machine.ts";

const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, allowUnionTypes: true });
ajv.addSchema(resultsSchema(), "results");

/** What keeps an object from being a result of a command by the schema; empty: nothing. */
export function faultsOf(command: string, told: unknown): readonly string[] {
  const judge = ajv.getSchema(`results#/definitions/${encodeURIComponent(command)}`);
  if (judge === undefined) return [`no schema of ${command}`];
  if (judge(told) === true) return [];
  const errors = judge.errors ?? [];
  // At the root are those of all the results that it is not, too.
  const within = errors.filter(({ instancePath }) => !["", "/status"].includes(instancePath));
  return (within.length > 0 ? within : errors).map(({ instancePath, message = "", params }) => {
    return `${instancePath} ${message} ${JSON.stringify(params)}`;
  });
}
