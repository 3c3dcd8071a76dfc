import { type Answer, checkPackage, toldIn } from "../../check/index.ts";
import { droppedFiles } from "./dropped-files.ts";
import { type Key, type Language, words } from "./words.ts";

/**
 * The page of the checker: `check.html`, one file that stands in every package and needs no network, no server and no Node. Built by
 * `build.mjs` from this and `checker.html`.
 */
const element = (id: string) => document.getElementById(id) as HTMLElement;
const [answerPlace, zone, other] = [element("answer"), element("zone"), element("other")];

/** What stands on the page now, told again when the language changes. */
let shown: { readonly answer?: Answer; readonly told: (say: (key: Key) => string) => string } | undefined;
let language: Language = navigator.language.startsWith("nl") ? "nl" : "en";

function say(key: Key): string {
  return words[language][key];
}

function draw(): void {
  document.documentElement.lang = language;
  document.title = `${say("title")} · Verdeelwijzer`;
  other.textContent = say("other");
  other.lang = language === "nl" ? "en" : "nl";
  for (const place of document.querySelectorAll<HTMLElement>("[data-words]"))
    place.textContent = say(place.dataset["words"] as Key);
  const lines = shown === undefined ? [] : [...(shown.answer === undefined ? [] : toldIn[language](shown.answer))];
  if (shown !== undefined) lines.push(shown.told(say));
  const box = document.createElement("div");
  box.className = `answer ${shown?.answer?.status.replace(" ", "-") ?? ""}`;
  box.append(
    ...lines.map((line) => {
      const paragraph = document.createElement("p");
      paragraph.textContent = line;
      return paragraph;
    }),
  );
  answerPlace.replaceChildren(...(lines.length === 0 ? [] : [box]));
}

function show(told: Key, answer?: Answer, values: Readonly<Record<string, string | number>> = {}): void {
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
  shown = { told: (of) => fill(of(told)), ...(answer !== undefined && { answer }) };
  draw();
}

/** Only the last that was dropped or chosen is told of. */
let turn = 0;

async function check(given: Promise<readonly File[]>): Promise<void> {
  const mine = ++turn;
  try {
    const files = await given;
    if (files.length === 0) return show("none");
    show("busy");
    // What is shown has to be drawn before the sums begin.
    await new Promise((drawn) => setTimeout(drawn, 50));
    const read = await Promise.all(
      files.map(async (file) => [file.name, new Uint8Array(await file.arrayBuffer())] as const),
    );
    const answer = await checkPackage(new Map(read));
    if (mine !== turn) return;
    show("read", answer, { n: files.length });
    answerPlace.focus();
  } catch (error) {
    if (mine === turn) show("failed", undefined, { why: String(error) });
  }
}

for (const id of ["folder", "files"]) {
  const input = element(id) as HTMLInputElement;
  input.addEventListener("change", () => {
    const files = [...(input.files ?? [])];
    // The same folder may be chosen again after it has changed.
    input.value = "";
    void check(Promise.resolve(topOf(files)));
  });
}
document.addEventListener("dragover", (event) => {
  event.preventDefault();
  zone.classList.add("over");
});
document.addEventListener("dragleave", () => zone.classList.remove("over"));
document.addEventListener("drop", (event) => {
  event.preventDefault();
  zone.classList.remove("over");
  void check(droppedFiles(event.dataTransfer));
});
other.addEventListener("click", () => {
  language = language === "nl" ? "en" : "nl";
  draw();
});
draw();

/** Of a folder that was chosen: what lies in itself, not in folders below it. */
function topOf(files: readonly File[]): readonly File[] {
  return files.filter(({ webkitRelativePath }) => webkitRelativePath.split("/").length <= 2);
}
