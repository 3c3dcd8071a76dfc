import { strategies } from "../solver/index.ts";
import { help } from "./node-thread.ts";

/** The entry of a thread that helps one of the Node pool, bundled to dist/assistant.js. */
help(strategies);
