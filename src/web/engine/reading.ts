import { wrap } from "comlink";
import { type Bilingual, both, en, nl } from "../../domain/index.ts";
import type { TablesRead } from "../../workbook/index.ts";
import { limits } from "../../workbook/limits.ts";
import type { Reading } from "./reading-worker.ts";

/** Milliseconds until a file that is still being read is refused. */
const deadline = 4_500;

/** The tables of a file, or why it is not read: in a worker that is ended when it takes too long or falls over. */
export async function readApart(file: File): Promise<TablesRead> {
  if (file.size > limits.bytes) {
    return refused(
      "too-large",
      both(
        nl`Dit bestand is te groot (${file.size} bytes; hoogstens ${limits.bytes}). Misschien helpt alleen de tabel naar een nieuw bestand kopiëren.`,
        en`This file is too large (${file.size} bytes; at most ${limits.bytes}). Maybe copying just the table into a new file helps.`,
      ),
    );
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const worker = new Worker(new URL("./reading-worker.ts", import.meta.url), { type: "module" });
  try {
    return await new Promise<TablesRead>((resolve) => {
      setTimeout(
        () =>
          resolve(
            refused("deadline", {
              nl: "Dit bestand is te ingewikkeld om op tijd te lezen. Misschien helpt alleen de tabel naar een nieuw bestand kopiëren.",
              en: "This file is too complicated to read in time. Maybe copying just the table into a new file helps.",
            }),
          ),
        deadline,
      );
      const broken = () =>
        resolve(
          refused("damaged", {
            nl: "Dit bestand is niet te lezen. Misschien is het beschadigd; bewaar het opnieuw als .xlsx.",
            en: "This file cannot be read. Maybe it is damaged; save it as .xlsx again.",
          }),
        );
      worker.addEventListener("error", broken);
      wrap<Reading>(worker).read(bytes).then(resolve, broken);
    });
  } finally {
    worker.terminate();
  }
}

function refused(code: "too-large" | "deadline" | "damaged", message: Bilingual): TablesRead {
  return { status: "refused", refusal: { code, message } };
}
