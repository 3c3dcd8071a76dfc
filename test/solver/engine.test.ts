import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, it, vi } from "vitest";
import { loadHighs, releaseHighs, useCompiledHighs, type WasmModule } from "../../solver/highs/engine.ts";

/** The part of WebAssembly that is used: Node's types leave the value out. */
interface Wasm {
  readonly compile: (bytes: Uint8Array) => Promise<WasmModule>;
  readonly instantiate: (bytes: Uint8Array) => Promise<object>;
}

it("HiGHS that was compiled elsewhere is not compiled again", async () => {
  const { WebAssembly: wasm } = globalThis as unknown as { readonly WebAssembly: Wasm };
  const module = await wasm.compile(readFileSync(createRequire(import.meta.url).resolve("highs/runtime")));
  const watched = [vi.spyOn(wasm, "compile"), vi.spyOn(wasm, "instantiate")];
  const compilations = () => watched.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
  try {
    const fresh = async () => {
      releaseHighs(await loadHighs(), false);
      const before = compilations();
      await loadHighs();
      return compilations() - before;
    };
    // The spies see what they are for: by itself it compiles.
    expect(await fresh()).toBe(1);
    useCompiledHighs(module);
    expect(await fresh()).toBe(0);
    const optimum = (await loadHighs()).withModel((model) => {
      model.options.set({ output_flag: false });
      model.readModel({ format: "lp", data: "Minimize\n x\nSubject To\n c: x >= 3\nEnd\n" });
      model.run();
      return model.getObjectiveValue();
    });
    expect(optimum).toBe(3);
  } finally {
    watched.forEach((spy) => spy.mockRestore());
  }
});
