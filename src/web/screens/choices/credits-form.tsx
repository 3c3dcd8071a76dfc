import { type FormEvent, useState } from "react";
import { type Kind, kinds, type RuleSetting } from "../../../domain/index.ts";
import { wholeNumber } from "../../../intake/whole-number.ts";
import { type Credit, credited, type Credited, creditsRule, creditWords } from "../../../rules/credits.ts";
import { SelectField, TextField } from "../../parts/fields.tsx";
import { Button } from "../../parts/nl.tsx";
import { useSession } from "../../state/context.tsx";
import { useTexts } from "../../texts.tsx";

interface Typed {
  readonly of: Credited;
  readonly kind: Kind;
  readonly percent: string;
  readonly most: string;
}

const first: Typed = { of: "ukrainianPlaces", kind: "regular", percent: "100", most: "" };

type Wrong = Readonly<Partial<Record<"percent" | "most" | "all", string>>>;

/** What counts besides reception: each with a button that takes it away, and a form for one more. */
export function CreditsForm({
  setting,
  onSet,
}: {
  readonly setting: RuleSetting;
  readonly onSet: (next: RuleSetting) => void;
}) {
  const { say, told, report } = useTexts();
  const { scenario } = useSession();
  const [typed, setTyped] = useState(first);
  const [wrong, setWrong] = useState<Wrong>({});
  const { credits } = creditsRule.schema.parse({ credits: setting.credits });
  const nameOf = (of: Credited) => told(creditWords[of].many);
  const set = (next: readonly Credit[]) => onSet({ ...setting, credits: next });
  const type = (part: Partial<Typed>) => {
    setTyped({ ...typed, ...part });
    setWrong({});
  };
  const having = (scenario?.municipalities ?? []).filter((one) => (one[typed.of] ?? 0) > 0);
  const add = (event: FormEvent) => {
    event.preventDefault();
    const percent = wholeNumber({ type: "text", text: typed.percent });
    const most = wholeNumber({ type: "text", text: typed.most });
    if (percent.status === "refused") return setWrong({ percent: told(percent.message) });
    if (percent.status !== "whole" || percent.value < 1 || percent.value > 1_000)
      return setWrong({ percent: say("credits.percent.error") });
    if (most.status === "refused") return setWrong({ most: told(most.message) });
    if (credits.some((one) => one.of === typed.of && one.kind === typed.kind))
      return setWrong({ all: say("credits.twice") });
    const { of, kind } = typed;
    const next = [
      ...credits,
      { of, kind, percent: percent.value, ...(most.status === "whole" && { most: most.value }) },
    ];
    if (!creditsRule.schema.safeParse({ credits: next }).success)
      return setWrong({ most: say("choices.number.error") });
    set(next);
    type({ percent: first.percent, most: first.most });
    return undefined;
  };
  return (
    <form onSubmit={add} noValidate>
      {credits.length === 0 ? null : (
        <ul className="vw-credits">
          {credits.map((credit, index) => {
            const words = say(credit.most === undefined ? "credits.one" : "credits.one.most", {
              what: nameOf(credit.of),
              percent: credit.percent,
              kind: report(`kind.${credit.kind}`),
              most: credit.most ?? 0,
            });
            return (
              <li key={`${credit.of} ${credit.kind} ${index}`}>
                <span>{words}</span>{" "}
                <Button
                  aria-label={say("choices.remove.of", { name: words })}
                  onClick={() => set(credits.toSpliced(index, 1))}
                >
                  {say("choices.remove")}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      <SelectField
        label={say("credits.of")}
        hint={
          having.length === 0
            ? say("credits.none")
            : say("credits.having", {
                n: having.length,
                places: having.reduce((sum, m) => sum + (m[typed.of] ?? 0), 0),
              })
        }
        value={typed.of}
        options={credited.map((of) => ({ value: of, text: nameOf(of) }))}
        onChange={(of) => type({ of: of as Credited })}
      />
      <div className="vw-row vw-row--end">
        <SelectField
          label={say("credits.kind")}
          value={typed.kind}
          options={kinds.map((kind) => ({ value: kind, text: report(`kind.${kind}`) }))}
          onChange={(kind) => type({ kind: kind as Kind })}
        />
        <TextField
          label={say("credits.percent")}
          value={typed.percent}
          onChange={(percent) => type({ percent })}
          inputMode="numeric"
          autoComplete="off"
          size={6}
        />
        <TextField
          label={say("credits.most")}
          value={typed.most}
          placeholder={say("credits.most.none")}
          onChange={(most) => type({ most })}
          inputMode="numeric"
          autoComplete="off"
          size={10}
        />
        <Button type="submit" className="vw-field">
          {say("credits.add")}
        </Button>
      </div>
      {Object.values(wrong).map((text) => (
        <p key={text} className="vw-error" role="alert">
          {text}
        </p>
      ))}
    </form>
  );
}
