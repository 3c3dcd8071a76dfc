import { help } from "../../workers/node-thread.ts";
import { hirings } from "./hiring.ts";

help(hirings);
