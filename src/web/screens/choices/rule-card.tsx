import { type FormEvent, useId, useState } from "react";
import type { RuleSetting } from "../../../domain/index.ts";
import { creditsRule } from "../../../rules/credits.ts";
import type { Rule } from "../../../rules/index.ts";
import { beyondNeed } from "../../parts/beyond-need.ts";
import { beyondCountry } from "../../parts/beyond-country.ts";
import { TextField } from "../../parts/fields.tsx";
import { Badge, Button } from "../../parts/nl.tsx";
import { useActions, useSession } from "../../state/context.tsx";
import { useTexts } from "../../texts.tsx";
import { CreditsForm } from "./credits-form.tsx";
import { numberAt, withNumber } from "./setting-path.ts";
import { shownNumber, typedNumber } from "./typed-number.ts";

/** One rule: on or off, its numbers, what it says with them, and how sure it is that the law says so. */
export function RuleCard({ rule, setting }: { readonly rule: Rule; readonly setting: RuleSetting }) {
  const texts = useTexts();
  const { say, told, report, number } = texts;
  const { scenario } = useSession();
  const { change } = useActions();
  const id = useId();
  const paths = Object.entries(rule.numbers ?? {}).filter(([path]) => numberAt(setting, path) !== undefined);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(
      paths.map(([path, { unit }]) => [path, number(shownNumber(numberAt(setting, path) ?? 0, unit))]),
    ),
  );
  const [error, setError] = useState<string>();
  const [doubted, setDoubted] = useState<readonly string[]>([]);
  const set = (next: RuleSetting) => void change([{ type: "rule", rule: rule.id, setting: next }], "");
  const { enabled: _enabled, ...data } = setting;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    let next: RuleSetting = setting;
    for (const [path, { title, unit }] of paths) {
      const read = typedNumber(typed[path] ?? "", unit);
      const refuse = (why: string) => setError(`${told(title)}: ${why}`);
      if (read.status === "refused") return refuse(told(read.message));
      if (read.status !== "number")
        return refuse(say(read.status === "empty" ? "form.places.empty" : "choices.kilometres.error"));
      const isKept = read.value === numberAt(setting, path);
      const beyond = unit === "places" ? beyondNeed : unit === "hectometres" ? beyondCountry : undefined;
      const reason = isKept || doubted.includes(path) ? undefined : beyond?.(read.value, scenario, texts);
      if (reason !== undefined) {
        setDoubted([...doubted, path]);
        return setError(reason);
      }
      next = withNumber(next, path, read.value);
    }
    const { enabled: _on, ...numbers } = next;
    const { error: refused } = rule.schema.safeParse(numbers);
    if (refused !== undefined) {
      const at = refused.issues[0]?.path.join(".") ?? "";
      const title = rule.numbers?.[at]?.title ?? rule.title;
      return setError(`${told(title)}: ${say("choices.number.error")}`);
    }
    setError(undefined);
    setDoubted([]);
    if (JSON.stringify(next) !== JSON.stringify(setting)) set(next);
    return undefined;
  };
  return (
    <li className="vw-rule">
      <div className="vw-rule__head">
        <label className="vw-check" htmlFor={id}>
          <input
            id={id}
            type="checkbox"
            checked={setting.enabled}
            disabled={rule.required === true}
            onChange={(event) => set({ ...setting, enabled: event.target.checked })}
          />
          <strong>{told(rule.title)}</strong>
        </label>
        <Badge>{report(`standing.${rule.source.standing}`)}</Badge>
      </div>
      <p className="vw-rule__text">
        {setting.enabled ? told(rule.sentence(data)) : say("choices.off")}
        {rule.required === true ? ` ${say("choices.required")}` : ""}
      </p>
      {setting.enabled && paths.length > 0 ? (
        <form className="vw-row vw-row--end" onSubmit={submit} noValidate>
          {paths.map(([path, { title, unit }]) => (
            <TextField
              key={path}
              label={`${told(title)} (${say(`unit.${unit}`)})`}
              value={typed[path] ?? ""}
              onChange={(text) => {
                setTyped({ ...typed, [path]: text });
                setDoubted([]);
                setError(undefined);
              }}
              inputMode={unit === "hectometres" ? "decimal" : "numeric"}
              autoComplete="off"
              size={8}
            />
          ))}
          <Button
            type="submit"
            className="vw-field"
            aria-label={
              doubted.length === 0
                ? say("choices.apply.of", { rule: told(rule.title) })
                : `${say("form.sure")}: ${told(rule.title)}`
            }
          >
            {say(doubted.length === 0 ? "choices.apply" : "form.sure")}
          </Button>
        </form>
      ) : null}
      {setting.enabled && rule.id === creditsRule.id ? <CreditsForm setting={setting} onSet={set} /> : null}
      {error === undefined ? null : (
        <p className="vw-error" role="alert">
          {error}
        </p>
      )}
    </li>
  );
}
