import type { Messages } from "../../report/index.ts";
import type { valuesNl } from "./values-nl.ts";

/** What stands for a value in help, in English: as commands have it. */
export const valuesEn: Messages<keyof typeof valuesNl> = {
  "value.address": "address",
  "value.after": "after",
  "value.before": "before",
  "value.command": "command",
  "value.file": "file",
  "value.files": "files",
  "value.place": "place",
  "value.folder": "folder",
  "value.form": "form",
  "value.format": "format",
  "value.kind": "kind",
  "value.measure": "measure",
  "value.measures": "measures",
  "value.municipality": "municipality",
  "value.name": "name",
  "value.names": "names",
  "value.numbers": "numbers",
  "value.package": "package",
  "value.part": "part",
  "value.phase": "phase",
  "value.plan": "plan",
  "value.scenario": "scenario",
  "value.standing": "standing",
  "value.text": "text",
  "value.way": "way",
  "value.what": "what",
};
