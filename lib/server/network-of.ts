import "server-only";
import { isIPv4, isIPv6 } from "node:net";

/**
 * What a caller can hardly change about an address: an IPv4 address whole, of an IPv6 address the 64 bits of its
 * network, because one household has all the rest. Brackets, ports and zones fall away; other words stay.
 */
export function networkOf(address: string): string {
  const bare = address.trim().replace(/^\[(.*)\](:\d+)?$/, "$1");
  const four = bare.replace(/:\d+$/, "");
  if (isIPv4(four)) return four;
  const six = bare.replace(/%.*$/, "");
  if (!isIPv6(six)) return bare;
  const groups = groupsOf(six);
  const mapped = groups.slice(0, 6).join(":") === "0:0:0:0:0:ffff";
  return mapped ? asFour(groups) : `${groups.slice(0, 4).join(":")}::/64`;
}

/** All eight groups, without leading zeros: one address can be written in many ways. */
function groupsOf(six: string): readonly string[] {
  const short = new URL(`http://[${six}]`).hostname.slice(1, -1);
  const [head = [], tail = []] = short.split("::").map((part) => part.split(":").filter(Boolean));
  return [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => "0"), ...tail];
}

function asFour(groups: readonly string[]): string {
  const bytes = groups.slice(6).flatMap((group) => {
    const value = Number.parseInt(group, 16);
    return [value >> 8, value & 255];
  });
  return bytes.join(".");
}
