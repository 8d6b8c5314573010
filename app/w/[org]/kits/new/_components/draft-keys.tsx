"use client";

import { type ReactNode, use, useEffect, useEffectEvent, useRef, useState } from "react";
import { takesKeys } from "@/components/live/room/shortcuts";
import { useShortcutMode } from "@/components/live/room/use-shortcut-mode";
import { GoContext } from "@/components/questions/address-form";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { useToast } from "@/components/ui/toast";
import { type DraftAct, draftActOf } from "./draft-moves";
import { DRAFT_ACT, DRAFT_QUESTION, REMOVED_TITLE } from "./focus-mark";
import { KeysDialog } from "./keys-dialog";
import { SAVE_FORM } from "./save-form";

/**
 * Keys of the list: they press what stands on the question with the focus, so that a key can do nothing a link
 * cannot. Whatever removes a question offers to take that back.
 */
export function DraftKeys({ heading, children }: { heading: ReactNode; children: ReactNode }) {
  const list = useRef<HTMLDivElement>(null);
  const [mode, setMode] = useShortcutMode();
  const [open, setOpen] = useState(false);
  const toast = useToast();
  const go = use(GoContext);

  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const { key, altKey: alt, ctrlKey: ctrl, metaKey: meta } = event;
    const act = draftActOf({ key, alt, ctrl, meta }, mode);
    if (act === null || (act !== "save" && takesKeys(event.target, key))) return;
    if (carriedOut(act)) event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);

  function carriedOut(act: DraftAct): boolean {
    if (act === "keys") {
      setOpen(true);
      return true;
    }
    if (act === "save") {
      const form = document.getElementById(SAVE_FORM);
      if (form instanceof HTMLFormElement && !document.querySelector("[role=dialog]")) form.requestSubmit();
      return form !== null;
    }
    const questions = [...(list.current?.querySelectorAll(`[${DRAFT_QUESTION}]`) ?? [])];
    const here = document.activeElement?.closest(`[${DRAFT_QUESTION}]`) ?? null;
    if (act === "next" || act === "previous") {
      const at = here ? questions.indexOf(here) + (act === "next" ? 1 : -1) : 0;
      const goal = questions[Math.min(Math.max(at, 0), questions.length - 1)]?.querySelector("h3");
      goal?.focus();
      goal?.scrollIntoView({ block: "nearest" });
      return true;
    }
    if (!here) return false;
    const goal = here.querySelector(`[${DRAFT_ACT}="${act}"]`);
    if (!(goal instanceof HTMLElement)) return false;
    if (act === "swap") goal.closest("summary")?.focus();
    goal.click();
    return true;
  }

  return (
    <div ref={list}>
      <div className="mb-2 flex items-center justify-between gap-3">
        {heading}
        <Button
          variant="quiet"
          size="small"
          className="pointer-coarse:hidden"
          onClick={() => setOpen(true)}
          aria-keyshortcuts="?"
        >
          Keys <Kbd>?</Kbd>
        </Button>
      </div>
      <div
        onClickCapture={(event) => {
          const link = event.target instanceof Element && event.target.closest(`[${REMOVED_TITLE}]`);
          if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
          const before = `${location.pathname}${location.search}`;
          toast(`Removed “${link.getAttribute(REMOVED_TITLE)}”`, { undo: () => go?.(before) });
        }}
      >
        {children}
      </div>
      <KeysDialog open={open} onOpenChange={setOpen} mode={mode} onMode={setMode} />
    </div>
  );
}
