import { type Bilingual, both, en, nl } from "../domain/index.ts";
import type { Fault } from "../../workers/job.ts";

const faults: Readonly<Record<Fault["code"], Bilingual>> = {
  job: { nl: "Er is iets gevraagd dat niet te rekenen is.", en: "Something was asked that cannot be solved." },
  strategy: { nl: "De manier van oplossen gaf een fout.", en: "The strategy made an error." },
  crash: { nl: "De rekendraad is omgevallen.", en: "The thread crashed." },
  memory: { nl: "Het geheugen van de rekendraad is vol.", en: "The thread ran out of memory." },
  closed: { nl: "De rekendraden waren al gesloten.", en: "The threads were closed already." },
};

const rejection: Bilingual = {
  nl: "Het antwoord van de manier van oplossen klopt niet en is afgewezen.",
  en: "The strategy's answer is not right and was rejected.",
};

/** What broke a job, in words; what the program itself says of it comes after that, for those who look into it. */
export function faultTold({ code, message }: Pick<Fault, "code" | "message">): Bilingual {
  return withDetail(faults[code], `${code}: ${message}`);
}

/** That an answer was rejected, and what the check said. */
export function rejectionTold(reason: string): Bilingual {
  return withDetail(rejection, reason);
}

function withDetail(what: Bilingual, detail: string): Bilingual {
  const said = detail.trim().replaceAll(/\s+/g, " ");
  return both(nl`${what} (Voor wie het uitzoekt: “${said}”)`, en`${what} (For those who look into it: “${said}”)`);
}
