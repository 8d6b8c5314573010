import { expect, it, vi } from "vitest";
import { NEW_FORM } from "@/lib/domain/shared/form-state";
import { leaving } from "./leaving";

const gone = Object.assign(new Error("redirect"), { digest: "NEXT_REDIRECT;replace;/;307;" });
const refused = { ...NEW_FORM, attempt: 1, message: "The database does not answer just now." };

it.each([
  ["signed out and sent elsewhere", () => Promise.reject(gone), 1],
  ["signed out and stayed", () => Promise.resolve(NEW_FORM), 1],
  ["was refused", () => Promise.resolve(refused), 0],
  ["never reached the server", () => Promise.reject(new TypeError("Failed to fetch")), 0],
])("whoever %s leaves as much behind as that means", async (_what, action, times) => {
  const left = vi.fn();
  await leaving(action, left)(NEW_FORM, new FormData()).catch(() => {});
  expect(left).toHaveBeenCalledTimes(times);
});
