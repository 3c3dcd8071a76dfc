import { setTimeout } from "node:timers/promises";
import { expect, it } from "vitest";
import type { Agreed } from "../../src/app/agreed.ts";
import { meanwhile } from "../../src/app/meanwhile.ts";
import { noAgreements } from "../../src/formulate/plan.ts";

const known = (): Agreed => ({ status: "agreed", agreements: noAgreements, proofs: [] });

it("shows the newest of what is known, once nothing newer comes for a moment", async () => {
  const [older, newer, last] = [known(), known(), known()];
  const shown: Agreed[] = [];
  const answer = await meanwhile(
    async (show) => {
      show(async () => older);
      show(async () => newer);
      await setTimeout(100);
      show(async () => undefined);
      await setTimeout(100);
      show(async () => last);
      await setTimeout(100);
      return "answer";
    },
    (agreed) => void shown.push(agreed),
  );
  expect(answer).toBe("answer");
  expect(shown.map((one) => [older, newer, last].indexOf(one))).toEqual([1, 2]);
});

it("shows nothing any more once the answer is there, even of what was being found out", async () => {
  const shown: Agreed[] = [];
  const slow = async (): Promise<Agreed> => {
    await setTimeout(100);
    return known();
  };
  await meanwhile(
    async (show) => {
      show(slow);
      await setTimeout(60);
    },
    (agreed) => void shown.push(agreed),
  );
  await meanwhile(
    async (show) => show(async () => known()),
    (agreed) => void shown.push(agreed),
  );
  await setTimeout(150);
  expect(shown).toEqual([]);
});

it("fails where what is shown does, and where the work does", async () => {
  const broken = meanwhile(
    async (show) => {
      show(async () => known());
      await setTimeout(200);
    },
    () => {
      throw new Error("no room on the screen");
    },
  );
  await expect(broken).rejects.toThrow("no room on the screen");
  const failing = meanwhile(
    async () => {
      throw new Error("no plan");
    },
    () => undefined,
  );
  await expect(failing).rejects.toThrow("no plan");
});
