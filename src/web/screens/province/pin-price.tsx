import { type ReactNode, useState } from "react";
import type { Pin, Scenario } from "../../../domain/index.ts";
import { changesOf } from "../../../report/index.ts";
import type { Priced } from "../../engine/api.ts";
import { priceMessages } from "../../messages/price.ts";
import { Button, Paragraph } from "../../parts/nl.tsx";
import { RawChanges } from "../../parts/raw-changes.tsx";
import { useSay } from "../../parts/use-say.ts";
import type { PinPriced } from "../../state/change.ts";
import { useMoments, useSession, useTable } from "../../state/context.tsx";
import { askPrice, pricing } from "../../state/price.ts";
import { matter } from "../../state/same-pin.ts";
import { printOf } from "../../state/session.ts";
import { useTexts } from "../../texts.tsx";
import { priceBefore, priceLines, priceWay } from "./price-words.ts";

interface Shown {
  readonly scenario: Scenario;
  readonly pin: Pin;
  /** The pin, in words. */
  readonly words: string;
  /** What else can be done with it, beside. */
  readonly children: ReactNode;
}

/** Why there is no price, of the scenario of which it was asked. */
interface Failed {
  readonly of: Scenario;
  readonly why: "interrupted" | "stopped" | "without" | "none";
}

/** The button that has the price of a pin measured, and what came of it: told to who listens, too. */
export function PinPrice({ scenario, pin, words, children }: Shown) {
  const say = useSay(priceMessages);
  const table = useTable();
  const { running, elsewhere, log } = useSession();
  const [failed, setFailed] = useState<Failed>();
  const about = matter(pin);
  const price = log.prices?.find((one) => one.pin === about);
  const isMine = running?.key === pricing(about);
  const ask = async () => {
    setFailed(undefined);
    const why = whyNot(await askPrice(table, about));
    if (why !== undefined) setFailed({ of: scenario, why });
  };
  const key = isMine ? "price.stop" : price === undefined ? "price.ask" : "price.again";
  return (
    <>
      <span className="vw-row">
        <Button
          aria-label={say(`${key}.of`, { words })}
          disabled={!isMine && (running !== undefined || elsewhere !== undefined)}
          onClick={() => (isMine ? table.actions.stop() : void ask())}
        >
          {say(key)}
        </Button>
        {children}
      </span>
      {isMine ? <Progress /> : null}
      <div className="vw-price" aria-live="polite">
        {isMine ? null : failed?.of === scenario ? (
          <Paragraph>{say(`price.${failed.why}`)}</Paragraph>
        ) : price === undefined ? null : (
          <Price scenario={scenario} price={price} />
        )}
      </div>
    </>
  );
}

/** How a price is found out; to who looks on, where that can be done. */
export function PriceHint() {
  const say = useSay(priceMessages);
  const { elsewhere } = useSession();
  return (
    <Paragraph>
      {elsewhere === undefined ? say("price.hint", { ask: say("price.ask") }) : say("price.onlooker")}
    </Paragraph>
  );
}

/** Not told to who listens: the status bar does that. */
function Progress() {
  const say = useSay(priceMessages);
  const { report } = useTexts();
  const last = useMoments().at(-1);
  return (
    <p className="vw-price">
      {say("price.busy")}{" "}
      {last === undefined
        ? null
        : say("price.phase", { phase: report(`phase.${last.phase}`), done: last.done, of: last.of })}
    </p>
  );
}

function Price({ scenario, price }: { readonly scenario: Scenario; readonly price: PinPriced }) {
  const say = useSay(priceMessages);
  const { language } = useTexts();
  const isBefore = price.of !== printOf(scenario);
  const lines = (isBefore ? priceBefore : priceLines)(scenario, price, say, language);
  return (
    <>
      {isBefore ? <Paragraph>{say("price.before")}</Paragraph> : null}
      <Paragraph>{say("price.lead")}</Paragraph>
      <ul className="vw-changes">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Paragraph>{priceWay(price.price.way, lines, say)}</Paragraph>
      <RawChanges changes={changesOf(scenario, price.price.measures, language)} />
    </>
  );
}

function whyNot(found: Priced | undefined): Failed["why"] | undefined {
  if (found === undefined) return "interrupted";
  if (found.status === "priced") return undefined;
  return found.status === "stopped" || found.status === "without" ? found.status : "none";
}
