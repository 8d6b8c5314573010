import { expect, test, vi } from "vitest";
import { hintOf, makeRooms } from "./rooms";

function roomWithTwo() {
  const rooms = makeRooms();
  const mine = vi.fn();
  const theirs = vi.fn();
  const elsewhere = vi.fn();
  const leave = rooms.subscribe("talk", "mine", mine);
  rooms.subscribe("talk", "theirs", theirs);
  rooms.subscribe("other", "mine", elsewhere);
  const woken = () => [mine, theirs, elsewhere].map((wake) => wake.mock.calls.length);
  return { rooms, leave, woken };
}

test("what happens in the room wakes everybody in that room", () => {
  const { rooms, woken } = roomWithTwo();
  rooms.wake(hintOf("talk", null));
  expect(woken()).toEqual([1, 1, 0]);
});

test("what happens in one seat's lane wakes that seat's streams and no other", () => {
  const { rooms, woken } = roomWithTwo();
  rooms.wake(hintOf("talk", "mine"));
  expect(woken()).toEqual([1, 0, 0]);
});

test("after a lost connection everybody looks again, and whoever left is left alone", () => {
  const { rooms, leave, woken } = roomWithTwo();
  leave();
  leave();
  rooms.wakeAll();
  expect(woken()).toEqual([0, 1, 1]);
});
