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

type Loader = (options: { instantiateWasm?: Instantiate }) => Promise<Highs>;

/** Emscripten's hook for who makes the instance itself: hands over an instance with these imports. */
type Instantiate = (imports: object, done: (instance: object) => void) => void;

/** The part of WebAssembly that is used: Node's types leave the value out. */
interface WithWasm {
  readonly WebAssembly: { readonly Instance: new (module: WasmModule, imports: object) => object };
}

async function load(): Promise<Highs> {
  // Its types describe a CommonJS module, where "default" lies one deeper than in the ES module that runs.
  const { default: start } = (await import("highs")) as unknown as { default: Loader };
  const module = compiled;
  if (module === undefined) return start({});
  // The option `wasmModule`, which its README tells of, is read by none of the files of 1.15.3.
  const { Instance } = (globalThis as unknown as WithWasm).WebAssembly;
  return start({ instantiateWasm: (imports, done) => done(new Instance(module, imports)) });
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
