import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

// `npm run migrasjoner`: the committed SQL is all that db/schema asks for. drizzle-kit writes into a copy; what it adds is what is missing.

mkdirSync(".tmp", { recursive: true });
const kopi = mkdtempSync(".tmp/migrasjoner-");
try {
  cpSync("db/migrations", kopi, { recursive: true });
  const foer = readdirSync(kopi).length;
  execFileSync(
    process.execPath,
    [
      "node_modules/drizzle-kit/bin.cjs",
      "generate",
      "--dialect",
      "postgresql",
      "--schema",
      "./db/schema/index.ts",
      "--out",
      `./${kopi}`,
    ],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const nye = readdirSync(kopi)
    .filter((fil) => fil.endsWith(".sql"))
    .slice(foer - 1);
  if (readdirSync(kopi).length !== foer) {
    console.error(
      `db/schema is ahead of db/migrations. Run npm run db:generate and commit it. Missing: ${nye.map((fil) => join("db/migrations", fil)).join(", ")}`,
    );
    process.exit(1);
  }
  console.log("migrations: all that the schema asks for");
} finally {
  rmSync(kopi, { recursive: true, force: true });
}
