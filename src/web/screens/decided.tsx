import { spoken } from "../../domain/index.ts";
import { useEffect, useState } from "react";
import type { BooksData } from "../../report/index.ts";
import { decidedProvinces } from "../../report/tables/provinces.ts";
import { StandingLegend } from "../parts/figure.tsx";
import { Heading, Paragraph } from "../parts/nl.tsx";
import { ReportTable } from "../parts/report-table.tsx";
import { useActions, useSession } from "../state/context.tsx";
import { useTexts } from "../texts.tsx";
import { Empty } from "./empty.tsx";

/** The decision, while there is no package yet: what every province is asked, by the law alone. */
export function Decided() {
  const { say, language } = useTexts();
  const { scenario, log } = useSession();
  const { quick } = useActions();
  const [books, setBooks] = useState<{ readonly of: typeof scenario; readonly data: BooksData }>();
  useEffect(() => {
    let wanted = true;
    const look = async () => {
      const data = await quick(async (engine) => engine.decision(log));
      if (wanted && data !== undefined) setBooks({ of: scenario, data });
    };
    void look();
    return () => {
      wanted = false;
    };
  }, [quick, scenario, log]);
  if (scenario === undefined || books?.of !== scenario) return <Empty screen="country" />;
  return (
    <>
      <Heading level={1}>{say("decided.title", { title: spoken(scenario.title, language) })}</Heading>
      <Paragraph lead>{say("decided.lead")}</Paragraph>
      <ReportTable table={decidedProvinces} data={books.data} />
      <StandingLegend standings={books.data.standings} />
    </>
  );
}
