export type { Pool } from "../../workers/pool.ts";
