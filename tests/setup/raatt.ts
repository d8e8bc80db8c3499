import { connect } from "node:net";

/** Exactly these bytes to the program, and all that it answers until it hangs up or is silent: no client would send them. */
export function sendRaatt(
  adresse: string,
  bytes: string,
  taalmodighet = 3000,
): Promise<{ svar: string; lukket: boolean }> {
  const { port } = new URL(adresse);
  return new Promise((resolve, reject) => {
    let svar = "";
    const socket = connect(Number(port), "127.0.0.1", () => socket.write(bytes));
    const ferdig = (lukket: boolean) => {
      socket.destroy();
      resolve({ svar, lukket });
    };
    socket.setEncoding("utf8");
    socket.on("data", (del) => (svar += String(del)));
    socket.on("end", () => ferdig(true));
    socket.on("close", () => ferdig(true));
    socket.on("error", (feil: NodeJS.ErrnoException) => (feil.code === "ECONNRESET" ? ferdig(true) : reject(feil)));
    socket.setTimeout(taalmodighet, () => ferdig(false));
  });
}
