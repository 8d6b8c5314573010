"use client";

import { useEffect, useEffectEvent } from "react";
import { actOf, type RoomAct, type ShortcutMode, takesKeys } from "./shortcuts";

/** Single keys of the room, outside of fields and dialogs. */
export function useRoomKeys(mode: ShortcutMode, act: (what: RoomAct) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (takesKeys(event.target, event.key) || event.repeat) return;
    const pressed = { key: event.key, alt: event.altKey, ctrl: event.ctrlKey, meta: event.metaKey };
    const what = actOf(pressed, mode);
    if (!what) return;
    event.preventDefault();
    act(what);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}
