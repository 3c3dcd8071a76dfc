import { type Asking, isAddress, type Store } from "../../src/explain/sweep/queue.ts";
import type PgBoss from "pg-boss";
import type { Database } from "./database/database.ts";
import { openEmbedded } from "./database/embedded.ts";
import { openPostgres } from "./database/postgres.ts";
import { serve } from "./http/serve.ts";
import { metricsOf } from "./metrics/meter.ts";
import { measured, measureQueue } from "./metrics/searches.ts";
import { startBoss } from "./queue/boss.ts";
import { watchOf } from "./queue/looks.ts";
import { replies } from "./queue/replies.ts";
import { work } from "./queue/work.ts";
import { takeOver } from "./queue/take-over.ts";
import { GONE } from "./queue/workers.ts";

/** The commit that this was built from; empty where it is not known. */
export const commit: string = (globalThis as { readonly VERDEELWIJZER_COMMIT?: string }).VERDEELWIJZER_COMMIT ?? "";

/** Opens what stands at a place: a PostgreSQL by its address, else a folder, which is made where there is none. Throws what stands in the way. */
export async function openStore(place: string, asking: Asking, gone = GONE): Promise<Store> {
  const database = await (isAddress(place) ? openPostgres(place) : openEmbedded(place));
  const boss = await started(database).catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
  const metrics = metricsOf(commit === "" ? "unknown" : commit);
  return {
    isEmbedded: database.isEmbedded,
    replies: (jobs, stop) => replies(database, boss, jobs, stop, asking, gone),
    work: (how) => work(database, boss, measured(how, metrics.meter), gone),
    async serve(how) {
      const served = await serve(database, watchOf(database, boss), how, metrics.meter);
      measureQueue(database, metrics.meter, gone);
      return served;
    },
    async close() {
      await metrics.close();
      await boss.stop({ graceful: false, wait: true });
      await database.close();
    },
  };
}

async function started(database: Database): Promise<PgBoss> {
  const boss = await startBoss(database);
  if (database.isEmbedded) await takeOver(database, boss);
  return boss;
}
