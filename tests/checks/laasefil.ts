import { readFileSync } from "node:fs";
import { finnFeil, type Laasefil } from "./laasegulv";

// Run from the repository: node --import tsx tests/checks/laasefil.ts
// Says what in package-lock.json is below the floor, one line each, and exits 1.

const fil = JSON.parse(readFileSync("package-lock.json", "utf8")) as Laasefil;
const feil = finnFeil(fil);
for (const linje of feil) console.log(linje);
console.log(
  feil.length === 0
    ? `package-lock.json: nothing wrong in ${Object.keys(fil.packages).length - 1} packages`
    : `package-lock.json: ${feil.length} wrong`,
);
process.exit(feil.length === 0 ? 0 : 1);
