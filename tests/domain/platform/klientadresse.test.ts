import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { lagKlientadresse } from "~/platform/http.server";

const fra = (remoteAddress: string | undefined, viaHode?: string) =>
  ({
    socket: { remoteAddress },
    connection: { remoteAddress },
    headers: viaHode ? { "x-forwarded-for": viaHode } : {},
  }) as unknown as IncomingMessage;

test("uten proxyer telles den som koblet seg til, hva enn hodene sier", () => {
  const adresse = lagKlientadresse([]);
  expect(adresse(fra("192.0.2.1"))).toBe("192.0.2.1");
  expect(adresse(fra("192.0.2.1", "203.0.113.9"))).toBe("192.0.2.1");
  expect(adresse(fra("127.0.0.1", "203.0.113.9"))).toBe("127.0.0.1");
  expect(adresse(fra("::ffff:192.0.2.1"))).toBe("192.0.2.1");
});

test.each([
  ["203.0.113.9", "203.0.113.9"],
  // The proxy adds on the right; what the client wrote on the left is nobody's word.
  ["1.1.1.1, 203.0.113.9", "203.0.113.9"],
  ["1.1.1.1, 203.0.113.9, 10.0.0.2", "203.0.113.9"],
  ["2001:db8::9", "2001:db8::9"],
  // With the port, as some proxies write it: else every connection would be somebody new.
  ["203.0.113.9:4711", "203.0.113.9"],
  ["[2001:db8::9]:4711", "2001:db8::9"],
  ["[2001:db8::9]", "2001:db8::9"],
  ["::ffff:203.0.113.9", "203.0.113.9"],
  ["unknown", "ukjent"],
  ["<script>", "ukjent"],
  ["1:2:3:4:5:6:7:8:9", "ukjent"],
])("bak en proxy vi tror på, er %s adressen %s", (hode, ventet) => {
  expect(lagKlientadresse(["loopback", "10.0.0.0/8"])(fra("127.0.0.1", hode))).toBe(ventet);
});

test("en forbindelse som alt er borte, er en ukjent", () => {
  expect(lagKlientadresse([])(fra(undefined))).toBe("ukjent");
});
