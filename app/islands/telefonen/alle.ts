import { sendOpptakene } from "./opptak";
import { type Rapport, sendKladder } from "./send";

/** Sends all that waits on the device: the words first, since a recording belongs to a draft. */
export async function sendAlle(): Promise<Rapport> {
  const [ord, opptak] = [await sendKladder(), await sendOpptakene()];
  return {
    lagret: ord.lagret + opptak.lagret,
    stengt: ord.stengt,
    igjen: ord.igjen + opptak.igjen,
    nektet: ord.nektet + opptak.nektet,
  };
}
