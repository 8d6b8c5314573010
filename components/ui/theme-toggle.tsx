"use client";

import { useSyncExternalStore } from "react";
import { RadioGroup } from "./radio-group";

type Theme = "system" | "light" | "dark";

const ONE_YEAR_SECONDS = 31_536_000;

function readTheme(): Theme {
  const set = document.documentElement.dataset.theme;
  return set === "light" || set === "dark" ? set : "system";
}

function watchTheme(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}

function chooseTheme(theme: Theme): void {
  const maxAge = theme === "system" ? 0 : ONE_YEAR_SECONDS;
  // biome-ignore lint/suspicious/noDocumentCookie: cookieStore is missing on plain http and in Safari before 18.4.
  document.cookie = `theme=${theme}; path=/; max-age=${maxAge}; samesite=lax`;
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

const OPTIONS = [
  { value: "system", label: "System" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;

/** System, light or dark; kept in a cookie so that the server's first paint is right. */
export function ThemeToggle({ name = "theme", hideLegend = true }: { name?: string; hideLegend?: boolean }) {
  const theme = useSyncExternalStore(watchTheme, readTheme, (): Theme => "system");
  return (
    <RadioGroup
      legend="Appearance"
      hideLegend={hideLegend}
      name={name}
      layout="segmented"
      options={OPTIONS}
      value={theme}
      onChange={chooseTheme}
    />
  );
}
