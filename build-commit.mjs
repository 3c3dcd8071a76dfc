import { execFileSync } from "node:child_process";

/** The commit that is built, for the manifest of packages; with "-dirty" where files differ from it. */
export function commit() {
  try {
    const args = ["describe", "--always", "--dirty", "--abbrev=40", "--exclude", "*"];
    return execFileSync("git", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return "";
  }
}
