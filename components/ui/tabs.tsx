"use client";

import { Tabs as Base } from "@base-ui/react/tabs";
import type { ReactNode } from "react";
import { TAB_CLASS, TAB_LIST_CLASS } from "./tab-class";

export interface Tab {
  id: string;
  label: ReactNode;
  panel: ReactNode;
}

/** Panels that share one place. Where a tab deserves an address of its own, use `LinkTabs`. */
export function Tabs({
  label,
  tabs,
  selected,
  defaultSelected,
  onSelect,
}: {
  label: string;
  tabs: readonly Tab[];
  selected?: string;
  defaultSelected?: string;
  onSelect?: (id: string) => void;
}) {
  return (
    <Base.Root
      value={selected}
      defaultValue={defaultSelected ?? tabs[0]?.id}
      onValueChange={(value) => onSelect?.(String(value))}
    >
      <Base.List aria-label={label} className={TAB_LIST_CLASS}>
        {tabs.map((tab) => (
          <Base.Tab key={tab.id} value={tab.id} className={TAB_CLASS}>
            {tab.label}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.id} value={tab.id} className="pt-4">
          {tab.panel}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
