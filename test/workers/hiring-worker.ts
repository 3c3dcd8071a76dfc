import { startThread } from "../../workers/node-thread.ts";
import { serve } from "../../workers/serve.ts";
import { hirings } from "./hiring.ts";

export default serve(hirings, startThread);
