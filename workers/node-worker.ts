import { strategies } from "../solver/index.ts";
import { startThread } from "./node-thread.ts";
import { serve } from "./serve.ts";

/** The entry of a thread of the Node pool, bundled to dist/worker.js. */
export default serve(strategies, startThread);
