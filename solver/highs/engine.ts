import type { Highs } from "highs";

/**
 * One warm HiGHS instance per thread: loading and tiering up cost more than most solves. Each solve gets a fresh
 * model in it, and disposes of it.
 */
let instance: Promise<Highs> | undefined;
let compiled: WasmModule | undefined;

/** A compiled `WebAssembly.Module`; opaque here, since neither Node's types nor ES2023's name it. */
export type WasmModule = object & { readonly __wasm?: never };

/**
 * Gives this thread HiGHS already compiled, so that the next load only instantiates it. A module compiled once can
 * be sent to any number of threads, which then share the machine code too.
 */
export function useCompiledHighs(module: WasmModule): void {
  compiled = module;
}

/** The instance of this thread, loaded at the first call. */
export function loadHighs(): Promise<Highs> {
  instance ??= load().catch((error: unknown) => {
    instance = undefined;
    throw error;
  });
  return instance;
}

type Loader = (options: { wasmModule?: WasmModule }) => Promise<Highs>;

async function load(): Promise<Highs> {
  // Its types describe a CommonJS module, where "default" lies one deeper than in the ES module that runs.
  const { default: start } = (await import("highs")) as unknown as { default: Loader };
  return start(compiled === undefined ? {} : { wasmModule: compiled });
}

/** Bytes beyond which an instance is not kept: a WebAssembly heap never shrinks. */
const KEPT_BYTES = 512 * 1024 * 1024;

/**
 * Forgets this thread's instance where it cannot be trusted or is too big to keep; the next solve loads a new one.
 * `trusted`: false after any error that came from inside WebAssembly.
 */
export function releaseHighs(highs: Highs, trusted: boolean): void {
  if (!trusted || highs.memoryBytes > KEPT_BYTES) instance = undefined;
}
