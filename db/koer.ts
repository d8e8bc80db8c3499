/**
 * The queues of the house. They are made where the migrations run, since each is a table of its own and the program may run as a role that
 * makes none; its jobs are in app/jobs, one for each name.
 */
export const koer = {
  /** One letter. A day of tries: 5 s, 10 s, 20 s … */
  "send-epost": { retryLimit: 13, retryDelay: 5, retryBackoff: true, expireInSeconds: 120 },
  /** One text message, as long as a letter. */
  "send-sms": { retryLimit: 13, retryDelay: 5, retryBackoff: true, expireInSeconds: 120 },
  /** Timed jobs come again by themselves; at most one waits and one runs. */
  "finn-usendte": { policy: "stately", retryLimit: 0, expireInSeconds: 120 },
  "rydd-filer": { policy: "stately", retryLimit: 0, expireInSeconds: 600 },
  /** Votes past their deadline. */
  "steng-avstemninger": { policy: "stately", retryLimit: 0, expireInSeconds: 600 },
  /** What cannot wait, and nobody has seen. */
  "purr-hastesaker": { policy: "stately", retryLimit: 0, expireInSeconds: 120 },
  /** What lapses, and who is to be reminded, by the calendar. */
  "foelg-frister": { policy: "stately", retryLimit: 0, expireInSeconds: 600 },
  rydd: { policy: "stately", retryLimit: 0, expireInSeconds: 3600 },
} as const satisfies Record<string, Koeinnstilling>;

export type Koenavn = keyof typeof koer;

type Koeinnstilling = {
  policy?: "standard" | "stately";
  retryLimit: number;
  /** Seconds before the first new try; doubled each time with `retryBackoff`. */
  retryDelay?: number;
  retryBackoff?: boolean;
  /** A job that has run for longer is taken to be dead, and given to somebody else. */
  expireInSeconds: number;
};
