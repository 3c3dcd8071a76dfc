import type { Messages } from "../../report/index.ts";
import type { queueNl } from "./queue-nl.ts";

/** English texts about a queue of searches, and whoever works on it. */
export const queueEn: Messages<keyof typeof queueNl> = {
  "error.queue": "The queue ({found}) cannot be opened: {why}.",
  "error.queue.broke":
    "The queue ({found}) cannot be used any more: {why}. What was found is kept as long as the database has it; asking for the same again goes on from there.",
  "error.queue.file": "--queue ({found}) is the file of {option}, too. Maybe another folder is meant.",
  "error.worker.embedded":
    "This place ({found}) is no address of a PostgreSQL. In a folder nobody searches but who has it open (sweep --queue). Maybe this is meant: postgres://name@machine:5432/database",
  "error.serve": "The service cannot begin: {why}.",
  "error.sign-in": "The file with the settings of sign-in ({found}) cannot be read: {why}",
  "note.queue.nobody":
    "Nobody searches with this version yet. Start one, on any machine that reaches {place}: verdeelwijzer worker {place}\n",
  "note.queue.others": "Who does search is of another version ({n}): {versions}\n",
  "serve.serving":
    "Verdeelwijzer is at {address} now: the page, and below api/v1 the interface for programs (api/v1/openapi.json). For this machine alone. Ctrl-C stops.",
  "serve.serving.people":
    "Verdeelwijzer is at {address} now: the page, and below api/v1 the interface for programs (api/v1/openapi.json). For whoever signs in (sign-in). Ctrl-C stops.",
  "worker.ready": "Searches with version {version} for whoever asks, by way of {found}. Ctrl-C stops.\n",
  "worker.began": "{key}  begun\n",
  "worker.found": "{key}  found in {seconds} s\n",
  "worker.differs":
    "{key}  somebody else had found something else, which stays. This must not be: report it, with this key\n",
  "worker.lost": "{key}  not asked for any more, or given to another\n",
  "worker.back": "{key}  given back\n",
  "worker.failed": "{key}  failed: {why}\n",
  "worker.aside": "{key}  set aside: it failed too often\n",
  "worker.gone": "{host}  is not heard of any more; somebody else searches for what it had\n",
  "worker.stopped": "Stopped. Searched: {n}",
};
