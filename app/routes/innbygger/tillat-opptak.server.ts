import type { Besoek } from "~/access/besoek.server";
import { csp, tillatelser } from "~/access/sikkerhetshoder.server";

/** The writing page, and no other, may ask for the microphone, and play what was just recorded before it is sent anywhere. */
export function tillatOpptak({ hoder }: Besoek): void {
  hoder.set("Permissions-Policy", tillatelser({ microphone: "self" }));
  hoder.set("Content-Security-Policy", csp({ "media-src": ["'self'", "blob:"] }));
}
