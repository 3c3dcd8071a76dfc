import { existsSync, readFileSync, statSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { type Bilingual, both, en, nl } from "../../domain/index.ts";
import { systemWords } from "../../scenario/index.ts";
import { limits, type RefusalCode, type TablesRead } from "../../workbook/index.ts";

export interface ReadingLimits {
  /** Milliseconds until a file that is still being read is refused. */
  readonly deadline: number;
  /** Megabytes of JavaScript memory for the thread that reads. */
  readonly memory: number;
}

/** A file is read or refused within 5 s; the thread stays within 512 MB with its buffers. */
const readingLimits: ReadingLimits = { deadline: 4_500, memory: 320 };

/** The tables of a file, or why it is not read. Never throws for what is in the file. */
export function readFile(path: string, allowed: ReadingLimits = readingLimits): Promise<TablesRead> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    const found = statSync(path);
    if (!found.isFile()) {
      return refused("not-a-table", {
        nl: "Dit is geen bestand. Misschien is een bestand in deze map bedoeld.",
        en: "This is no file. Maybe a file within this folder is meant.",
      });
    }
    if (found.size > limits.bytes) return refused("too-large", tooLarge(found.size));
    // A copy of its own: the buffer of a small file is a part of a larger one, which is not to be given away.
    bytes = new Uint8Array(readFileSync(path));
  } catch (error) {
    const why = systemWords(error);
    return refused(
      "empty",
      both(
        nl`Dit bestand is niet te lezen (${why}). Misschien is de naam anders gespeld, of ontbreken rechten.`,
        en`This file cannot be read (${why}). Maybe the name is spelled otherwise, or permission is missing.`,
      ),
    );
  }
  return readApart(bytes, allowed);
}

/** Reads in a thread with limits: one that does not end in time, or takes too much memory, is ended and refused. */
export function readApart(bytes: Uint8Array<ArrayBuffer>, allowed: ReadingLimits = readingLimits): Promise<TablesRead> {
  return new Promise((resolve) => {
    const thread = new Worker(threadFile(), {
      resourceLimits: { maxOldGenerationSizeMb: allowed.memory, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
      stdout: true,
      stderr: true,
    });
    const end = (read: TablesRead) => {
      clearTimeout(timer);
      void thread.terminate();
      resolve(read);
    };
    const timer = setTimeout(() => end(refusal("deadline", slow)), allowed.deadline);
    thread.once("message", (read: TablesRead) => end(read));
    thread.once("error", (error: NodeJS.ErrnoException) => {
      end(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? refusal("memory", heavy) : refusal("damaged", broken));
    });
    thread.once("exit", () => end(refusal("damaged", broken)));
    thread.postMessage(bytes, [bytes.buffer]);
  });
}

const slow: Bilingual = {
  nl: "Dit bestand is te ingewikkeld om op tijd te lezen. Misschien helpt alleen de tabel naar een nieuw bestand kopiëren.",
  en: "This file is too complicated to read in time. Maybe copying just the table into a new file helps.",
};

const heavy: Bilingual = {
  nl: "Dit bestand vraagt te veel geheugen. Misschien helpt alleen de tabel naar een nieuw bestand kopiëren.",
  en: "This file asks for too much memory. Maybe copying just the table into a new file helps.",
};

const broken: Bilingual = {
  nl: "Dit bestand is niet te lezen. Misschien is het beschadigd; bewaar het opnieuw als .xlsx.",
  en: "This file cannot be read. Maybe it is damaged; save it as .xlsx again.",
};

function tooLarge(size: number): Bilingual {
  return both(
    nl`Dit bestand is te groot (${size} bytes; hoogstens ${limits.bytes}). Misschien helpt alleen de tabel naar een nieuw bestand kopiëren.`,
    en`This file is too large (${size} bytes; at most ${limits.bytes}). Maybe copying just the table into a new file helps.`,
  );
}

function refusal(code: RefusalCode, message: Bilingual): TablesRead {
  return { status: "refused", refusal: { code, message } };
}

function refused(code: RefusalCode, message: Bilingual): Promise<TablesRead> {
  return Promise.resolve(refusal(code, message));
}

/** The bundled thread, beside us when we are bundled ourselves and in dist/ when we run as sources. */
function threadFile(): URL {
  const places = [new URL("./reading.js", import.meta.url), new URL("../../../dist/reading.js", import.meta.url)];
  const found = places.find((place) => existsSync(place));
  if (found === undefined)
    throw new Error(`There is no thread to read with (${places[1]?.pathname}). Maybe run: npm run build`);
  return found;
}
