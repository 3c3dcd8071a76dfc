import { spoken } from "../../domain/index.ts";
import type { TableData } from "../../report/index.ts";
import { headline, lead } from "../../report/sentences.ts";
import { provinces as provinceBars } from "../../report/pictures/provinces.ts";
import { swapFlows } from "../../report/pictures/swap-flows.ts";
import { waterfall } from "../../report/pictures/waterfall.ts";
import { ledger } from "../../report/tables/ledger.ts";
import { provincesOf } from "../../report/tables/provinces.ts";
import { swaps } from "../../report/tables/swaps.ts";
import { StandingLegend } from "../parts/figure.tsx";
import { Heading, Note, Paragraph } from "../parts/nl.tsx";
import { ReportTable } from "../parts/report-table.tsx";
import { Picture } from "../pictures/index.ts";
import { useSession } from "../state/context.tsx";
import { useTexts } from "../texts.tsx";
import { Decided } from "./decided.tsx";

const provinces = provincesOf("total");

/** The country: the books, the provinces and the swaps between them. */
export function Country() {
  const { answer } = useSession();
  return answer === undefined ? <Decided /> : <CountryOf report={answer.made.tables} />;
}

function isAll({ illustrative, municipalities }: TableData["scenario"]): boolean {
  return illustrative > 1 && illustrative === municipalities;
}

function CountryOf({ report: data }: { readonly report: TableData }) {
  const { language, say, report } = useTexts();
  const { scenario } = useSession();
  const keys = scenario?.municipalities.map((m) => m.indicativeProvenance.standing) ?? [];
  const estimated = keys.filter((standing) => standing === "estimate").length;
  return (
    <>
      <Heading level={1}>{headline(data, language)}</Heading>
      <Paragraph lead>{lead(data, language)}</Paragraph>
      {data.scenario.illustrative > 0 ? (
        <Note tone="notice">
          <Paragraph>
            {say(isAll(data.scenario) ? "country.illustrative.all" : "country.illustrative", {
              n: data.scenario.illustrative,
              of: data.scenario.municipalities,
            })}
          </Paragraph>
          {estimated === 0 ? null : (
            <Paragraph>{say("country.estimated", { n: estimated, of: keys.length })}</Paragraph>
          )}
        </Note>
      ) : null}
      <section className="vw-section" aria-labelledby="ledger">
        <Heading level={2} id="ledger">
          {report("ledger.title")}
        </Heading>
        <Picture sketch={waterfall} data={data} />
        <ReportTable table={ledger} data={data} />
        <StandingLegend standings={data.standings} />
      </section>
      <section className="vw-section" aria-labelledby="provinces">
        <Heading level={2} id="provinces">
          {report("provinces.title")}
        </Heading>
        <Picture sketch={provinceBars} data={data} />
        <ReportTable table={provinces} data={data} />
      </section>
      <section className="vw-section" aria-labelledby="swaps">
        <Heading level={2} id="swaps">
          {report("swaps.title")}
        </Heading>
        <Paragraph>{report("swaps.explained")}</Paragraph>
        <Picture sketch={swapFlows} data={data} />
        <ReportTable table={swaps} data={data} />
      </section>
      <p className="vw-hidden">{spoken(data.scenario.title, language)}</p>
    </>
  );
}
