import { expect, it } from "vitest";
import { caseFrom, storiesOf } from "../../src/explain/why/index.ts";
import { languages, plain, whyText } from "../../src/report/index.ts";
import { readBundled } from "../../src/scenario/read-folder.ts";
import { packageOf } from "../properties/packages.ts";

/*
 * What people read, word for word, for the two small bundled scenarios. After a change of a sentence: `vitest -u`, and
 * read the files before they are committed.
 */
it.each(["two-provinces", "sliedrecht-alblasserdam"])("tells every story of %s", async (id) => {
  const parsed = readBundled(id);
  if (parsed.status !== "ok") throw new Error(`The bundled scenario (${id}) is not in order.`);
  const { scenario } = parsed;
  const result = await packageOf(scenario);
  if (result.status !== "done") throw new Error(`There is no package (${result.status}).`);
  const known = caseFrom(result);
  for (const language of languages) {
    const options = { language, width: 100, paint: plain };
    const text = scenario.municipalities.map((m) => whyText(scenario, storiesOf(known, m.code), options)).join("\n");
    await expect(text).toMatchFileSnapshot(`stories/${id}.${language}.txt`);
  }
});
