import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NAA } from "../setup/tid";

/** The program as `npm start` runs it, with the sample in a database of its own and the clock standing still. */
export async function startEksempel(): Promise<{ adresse: string; stopp: () => void }> {
  const data = mkdtempSync(join(tmpdir(), "traad-"));
  const env = {
    ...process.env,
    PORT: "0",
    HOST: "127.0.0.1",
    TRAAD_DATA: data,
    TRAAD_EKSEMPEL: "1",
    TRAAD_KLOKKE: NAA.toISOString(),
    DATABASE_URL: "",
    ORIGIN: "",
  };
  const program = spawn(process.execPath, ["--import", "tsx", "app/commands/start.ts"], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const stopp = () => {
    program.kill();
    rmSync(data, { recursive: true, force: true });
  };
  return { adresse: await adressen(program), stopp };
}

function adressen({ stdout }: ChildProcess) {
  return new Promise<string>((resolve, reject) => {
    let tekst = "";
    stdout!.setEncoding("utf8").on("data", (del: string) => {
      tekst += del;
      const funnet = /Tråd er i gang: (\S+)/.exec(tekst);
      if (funnet) resolve(funnet[1]!);
    });
    stdout!.once("close", () => reject(new Error("Programmet stoppet før det var i gang")));
  });
}
